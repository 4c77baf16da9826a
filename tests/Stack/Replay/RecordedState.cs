using System.Text.Json.Nodes;
using Pulumi.Mixpeek.Testing;

namespace Pulumi.Mixpeek.Stack.Tests.Replay;

/// <summary>
/// A recorded export as a state file: its secrets were left out, and are put back from the program and the configuration.
/// </summary>
static class RecordedState
{
    static readonly Dictionary<string, string> Secrets = new() { ["apiKey"] = "\"sk_rec\"", ["team"] = "\"media\"" };

    public static string Read(string scenario, string step)
    {
        var root = JsonNode.Parse(File.ReadAllText(Repository.Path("tests", "recordings", scenario, $"{step}.state.json")))!;
        root["deployment"]!["secrets_providers"]!["state"]!["salt"] = RecordedConfig.Salt;
        Fill(root, "");
        return root.ToJsonString();
    }

    static void Fill(JsonNode? node, string name)
    {
        if (node is JsonObject { Count: 2 } secret && secret.ContainsKey("ciphertext"))
            secret["ciphertext"] = RecordedConfig.Encrypt(Secrets[name]);
        else if (node is JsonObject map)
            foreach (var (key, value) in map)
                Fill(value, key);
        else if (node is JsonArray list)
            foreach (var item in list)
                Fill(item, name);
    }
}

using System.Text.Json;
using Pulumi.Mixpeek.Stack.Secrets;

namespace Pulumi.Mixpeek.Stack.Projects;

/// <summary>The salt in a state file, which is needed before the file itself can be read.</summary>
static class StateSalt
{
    /// <summary>The salt; null where there is no file, none in it, or it is damaged, which reading the state then tells.</summary>
    /// <exception cref="SecretsException">The state's secrets are protected by something else.</exception>
    public static string? Read(string file)
    {
        if (!File.Exists(file))
            return null;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file), new() { MaxDepth = 1000 });
            return Salt(document.RootElement, file);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static string? Salt(JsonElement root, string file)
    {
        if (Property(Property(root, "deployment"), "secrets_providers") is not { } provider || Property(provider, "type") is not { } type)
            return null;
        if (type.GetString() is { Length: > 0 } name and not "passphrase")
            throw new SecretsException($"the secrets in {file} are protected by {name}; mixpeek-stack knows only passphrases.");
        return Property(Property(provider, "state"), "salt")?.GetString();
    }

    static JsonElement? Property(JsonElement? parent, string name) =>
        parent is { ValueKind: JsonValueKind.Object } element && element.TryGetProperty(name, out var value) ? value : null;
}

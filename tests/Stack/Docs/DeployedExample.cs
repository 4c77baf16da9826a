using System.Text.RegularExpressions;
using Pulumi.Mixpeek.Stack.Tests.Corpus;
using Pulumi.Mixpeek.Stack.Tests.Projects;
using Pulumi.Mixpeek.Stack.Tests.Replay;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Docs;

/// <summary>What an example deployed: its resources' inputs by name, and the stack's outputs.</summary>
sealed partial record DeployedExample(MapValue Inputs, MapValue Outputs)
{
    /// <summary>Deploys a program.</summary>
    public static async Task<DeployedExample> OfAsync(string folder, LocalServer server, CancellationToken cancellation)
    {
        // One salt for all: deriving a key takes a good part of a second.
        await File.WriteAllTextAsync(Path.Combine(folder, "Pulumi.dev.yaml"), $"encryptionsalt: {RecordedConfig.Salt}\n", cancellation);
        await UpAsync(folder, server, cancellation);
        return Read(await File.ReadAllTextAsync(Path.Combine(folder, ".pulumi", "stacks", "dev.json"), cancellation));
    }

    /// <summary>Deploys a YAML program from a folder of its own, and sees that nothing is left to do.</summary>
    public static async Task<DeployedExample> OfYamlAsync(string program, LocalServer server, CancellationToken cancellation)
    {
        using var folder = new Folder().With("Pulumi.yaml", program);
        var deployed = await OfAsync(folder.Path, server, cancellation);
        await UpAsync(folder.Path, server, cancellation, "--expect-no-changes");
        return deployed;
    }

    static async Task UpAsync(string folder, LocalServer server, CancellationToken cancellation, params string[] options)
    {
        string[] up = ["up", "--cwd", folder, "--yes", "--skip-preview", "--secret-config", $"mixpeek:apiKey={LocalServer.Key}", .. options];
        var (exitCode, printed) = await CorpusRunner.RunAsync(server.Url, up, cancellation);
        Assert.True(exitCode == 0, $"{string.Join(' ', up)} ended with {exitCode}:\n{printed}");
    }

    static DeployedExample Read(string state)
    {
        var resources = ((ListValue)((MapValue)((MapValue)JsonCodec.Parse(Settle(state)))["deployment"])["resources"]).Cast<MapValue>().ToList();
        var ours = resources.Where(resource => Text(resource, "type").StartsWith("mixpeek:", StringComparison.Ordinal));
        var stack = resources.Single(resource => Text(resource, "type") == "pulumi:pulumi:Stack");
        return new(
            MapValue.From(ours.Select(resource => KeyValuePair.Create(Text(resource, "urn").Split("::")[^1], resource["inputs"]))),
            WithoutNulls(stack.Get("outputs") ?? MapValue.Empty) as MapValue ?? MapValue.Empty);
    }

    /// <summary>Node's SDK leaves nulls out of what it sends.</summary>
    static PropertyValue WithoutNulls(PropertyValue value) => value switch
    {
        MapValue map => map.Select((_, item) => item is NullValue ? null : WithoutNulls(item)),
        ListValue list => ListValue.From(list.Select(WithoutNulls)),
        _ => value,
    };

    /// <summary>What two deployments of the same cannot have in common: IDs, and the random part of names.</summary>
    static string Settle(string state) => RandomPart().Replace(state, "$1…");

    static string Text(MapValue map, string key) => ((TextValue)map[key]).Value;

    [GeneratedRegex(@"\b(ns_|bkt_|col_|[a-z]+-(?=[0-9a-f]{7}""))[0-9a-f]{6,}")]
    private static partial Regex RandomPart();
}

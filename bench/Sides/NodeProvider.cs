using System.Diagnostics;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Bench.Sides;

/// <summary>The Node dynamic provider of <c>bench/node</c>, in the process that <c>@pulumi/pulumi</c> ships for it.</summary>
sealed class NodeProvider : Side
{
    readonly string serialized;
    readonly MapValue providers;

    NodeProvider(string engineAddress, string serialized) : base(engineAddress) =>
        (this.serialized, providers) = (serialized, (MapValue)JsonCodec.Parse(File.ReadAllBytes(serialized)));

    public static string Packages => Path.Combine(NodePackages.Folder, "node_modules");

    /// <summary>What is compared: this runtime, Node, and Pulumi's SDK.</summary>
    public static string Versions
    {
        get
        {
            var package = (MapValue)JsonCodec.Parse(File.ReadAllBytes(Path.Combine(Packages, "@pulumi", "pulumi", "package.json")));
            return $".NET {System.Environment.Version}, Node {NodeVersion()}, @pulumi/pulumi {((TextValue)package["version"]).Value}";
        }
    }

    public override string Name => "node";

    public override IReadOnlyList<string> Command => ["node", Path.Combine(Packages, "@pulumi", "pulumi", "cmd", "dynamic-provider")];

    public override string RunnerPlugin => Repository.Path("bench", "node", "plugin.js");

    public override IReadOnlyDictionary<string, string> Environment =>
        new Dictionary<string, string> { ["NODE_PATH"] = Packages, ["BENCH_PROVIDERS"] = serialized };

    public override MapValue Inputs(string kind, MapValue inputs) => inputs.With("__provider", providers[kind]);

    public override string SourceInYaml(string source, bool isBucket) =>
        $"namespace: ${{media.id}}\n      source: {{ {(isBucket ? "bucketIds" : "collectionIds")}: [\"${{{source}.id}}\"] }}";

    /// <summary>Installs <c>@pulumi/pulumi</c> where it is missing, and serializes the providers with it.</summary>
    /// <exception cref="InvalidOperationException">There is no Node, no npm or no package.</exception>
    public static async Task<NodeProvider> InstallAsync(string engineAddress)
    {
        if (await NodePackages.InstallAsync() is { } problem)
            throw new InvalidOperationException($"@pulumi/pulumi cannot be installed, which the comparison needs: {problem}");
        var start = new ProcessStartInfo("node", [Repository.Path("bench", "node", "providers.js")]) { RedirectStandardOutput = true };
        start.Environment["NODE_PATH"] = Packages;
        using var node = Process.Start(start)!;
        var text = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        if (node.ExitCode != 0)
            throw new InvalidOperationException("bench/node/providers.js failed");
        var file = Path.Combine(NodePackages.Folder, "providers.json");
        await File.WriteAllTextAsync(file, text);
        return new(engineAddress, file);
    }

    static string NodeVersion()
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["--version"]) { RedirectStandardOutput = true })!;
        return node.StandardOutput.ReadToEnd().Trim('v', '\n');
    }
}

using Pulumi.Mixpeek.Testing;

namespace Pulumi.Mixpeek.Bench.Sides;

/// <summary>This plugin: the native binary.</summary>
sealed class Plugin(string engineAddress) : Side(engineAddress)
{
    public override string Name => "plugin";

    public override IReadOnlyList<string> Command => [RunnerPlugin];

    public override string RunnerPlugin => PluginProcess.Executable();

    public override string SourceInYaml(string source, bool isBucket) =>
        $"source: {{ {(isBucket ? "buckets" : "collections")}: [\"${{{source}}}\"] }}";
}

using Pulumi.Mixpeek.Stack.Programs;
using Pulumi.Mixpeek.Stack.Yaml.Hosting;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Tests.Schedules;

/// <summary>Runs a schedule's programs with one schema for all: thousands of plugins need not start to be asked for it alone.</summary>
sealed class SketchHost : IProgram
{
    /// <summary>The one in the repository, which is the plugin's own; another test holds the two against each other.</summary>
    static readonly Lazy<Task<MapValue>> Schema = new(async () =>
        (MapValue)JsonCodec.Parse(await File.ReadAllBytesAsync(Repository.Path("provider", "schema.json"))));

    public Task<ProgramFailure?> RunAsync(ProgramContext context, CancellationToken cancellation) =>
        new YamlHost().RunAsync(context with { Schemas = (_, _) => Schema.Value }, cancellation);
}

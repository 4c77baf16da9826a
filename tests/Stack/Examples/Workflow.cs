using Pulumi.Mixpeek.Stack.Projects;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Tests.Examples;

/// <summary>A GitHub Actions workflow, or an action, of an example.</summary>
sealed record Workflow(string File, string Text, MapValue Root)
{
    /// <summary>All workflows and actions of all examples.</summary>
    public static IReadOnlyList<Workflow> All { get; } = [.. Directory.GetFiles(Repository.Path("examples"), "*.yml", SearchOption.AllDirectories)
        .Where(file => file.Contains($"{Path.DirectorySeparatorChar}.github{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>The jobs by name; an action has none.</summary>
    public IReadOnlyDictionary<string, MapValue> Jobs =>
        (Root.Get("jobs") as MapValue ?? MapValue.Empty).ToDictionary(job => job.Key, job => (MapValue)job.Value);

    /// <summary>The steps of all jobs, or of the action.</summary>
    public IEnumerable<MapValue> Steps => Jobs.Values.SelectMany(StepsOf).Concat(Root.Get("runs") is MapValue runs ? StepsOf(runs) : []);

    public static Workflow Of(string example, string file) => Read(Repository.Path("examples", example, ".github", "workflows", file));

    public static IEnumerable<MapValue> StepsOf(MapValue job) => ((ListValue)job["steps"]).Cast<MapValue>();

    /// <summary>The script of the step of this name.</summary>
    public string Script(string job, string step) =>
        ((TextValue)StepsOf(Jobs[job]).Single(one => (one.Get("name") as TextValue)?.Value == step)["run"]).Value;

    static Workflow Read(string file)
    {
        var text = System.IO.File.ReadAllText(file);
        return new(Path.GetRelativePath(Repository.Path("examples"), file), text, NodeValues.Object(YamlReader.Read(file, text), file));
    }
}

using Pulumi.Mixpeek.Stack.Programs;
using Pulumi.Mixpeek.Stack.Projects;
using Pulumi.Mixpeek.Stack.Yaml.Hosting;

namespace Pulumi.Mixpeek.Stack.Commands;

/// <summary>The languages that programs can be written in.</summary>
static class Runtimes
{
    /// <exception cref="UsageException">The project's program is in another language.</exception>
    public static IProgram Program(Project project) => project.Runtime switch
    {
        "yaml" => new YamlIn(project.ProgramDirectory),
        "nodejs" => new NodeProgram(Source(project)),
        "dotnet" => new DotnetProgram(Source(project)),
        var other => throw new UsageException(
            $"{project.File}: runtime {other} is not supported by mixpeek-stack, only yaml, nodejs and dotnet; use the Pulumi CLI."),
    };

    static ProgramSource Source(Project project)
    {
        var main = Path.GetFullPath(Path.Combine(project.Directory, project.Main ?? "."));
        return new(project.ProgramDirectory, File.Exists(main) ? Path.GetFileName(main) : ".", project.RuntimeOptions);
    }

    /// <summary>A YAML program is read from the folder that <c>main</c> names.</summary>
    sealed class YamlIn(string directory) : IProgram
    {
        public Task<ProgramFailure?> RunAsync(ProgramContext context, CancellationToken cancellation) =>
            new YamlHost().RunAsync(context with { Directory = directory }, cancellation);
    }
}

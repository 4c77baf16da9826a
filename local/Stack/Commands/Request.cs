using System.CommandLine;
using Pulumi.Mixpeek.Stack.Deployment;
using Pulumi.Mixpeek.Stack.Display;

namespace Pulumi.Mixpeek.Stack.Commands;

/// <summary>What the command line asks for.</summary>
sealed record Request
{
    public required string Stack { get; init; }

    /// <summary>The folder in which Pulumi.yaml is looked for.</summary>
    public required string Directory { get; init; }

    public string? StateFile { get; init; }

    public IReadOnlyList<string> Plugins { get; init; } = [];

    /// <summary>KEY=VALUE.</summary>
    public IReadOnlyList<string> Config { get; init; } = [];

    public IReadOnlyList<string> SecretConfig { get; init; } = [];

    public bool Json { get; init; }

    public bool Diff { get; init; }

    /// <summary>Whether the preview is to be a comment on a pull request.</summary>
    public bool Markdown { get; init; }

    public bool Yes { get; init; }

    public bool SkipPreview { get; init; }

    public bool PreviewOnly { get; init; }

    public bool ExpectNoChanges { get; init; }

    /// <summary>The namespace of which everything is to be imported; null where what is to be imported is named.</summary>
    public string? AllOf { get; init; }

    /// <summary>The file in which what would be imported is to be listed; null where it is to be imported.</summary>
    public string? GenerateResources { get; init; }

    /// <summary>The deployment's own options, without what the project adds.</summary>
    public required Func<DeploymentOptions, DeploymentOptions> Apply { get; init; }

    public static Request From(ParseResult parsed, OperationKind kind, bool previewOnly)
    {
        var directory = Path.GetFullPath(parsed.GetValue(StackOptions.Cwd) ?? ".");
        var imports = kind == OperationKind.Import ? ImportRequests.Read(parsed, directory) : [];
        var parallel = parsed.GetValue(StackOptions.Parallel);
        return new()
        {
            Stack = parsed.GetValue(StackOptions.Stack)!,
            Directory = directory,
            // As with the Pulumi CLI's --cwd, everything is as if the command had been given in that folder.
            StateFile = parsed.GetValue(StackOptions.State) is { } file ? Path.GetFullPath(file, directory) : null,
            Plugins = [.. (parsed.GetValue(StackOptions.Plugin) ?? []).Select(place => Path.GetFullPath(place, directory))],
            Config = parsed.GetValue(StackOptions.Config) ?? [],
            SecretConfig = parsed.GetValue(StackOptions.SecretConfig) ?? [],
            Json = parsed.GetValue(StackOptions.Json),
            Diff = parsed.GetValue(StackOptions.Diff),
            Markdown = parsed.GetValue(StackOptions.Markdown),
            Yes = parsed.GetValue(StackOptions.Yes),
            SkipPreview = kind != OperationKind.Import && parsed.GetValue(StackOptions.SkipPreview),
            PreviewOnly = previewOnly || parsed.GetValue(StackOptions.PreviewOnly),
            ExpectNoChanges = parsed.GetValue(StackOptions.ExpectNoChanges),
            AllOf = kind == OperationKind.Import ? ImportRequests.AllOf(parsed) : null,
            GenerateResources = parsed.GetValue(StackOptions.GenerateResources) is { } list ? Path.GetFullPath(list, directory) : null,
            Apply = options => options with
            {
                Parallel = parallel > 0
                    ? parallel
                    : throw new UsageException($"--parallel {parallel}: at least one operation must be able to run."),
                Targets = parsed.GetValue(StackOptions.Target) ?? [],
                TargetDependents = parsed.GetValue(StackOptions.TargetDependents),
                Replace = parsed.GetValue(StackOptions.Replace) ?? [],
                Refresh = parsed.GetValue(StackOptions.Refresh),
                RunProgram = parsed.GetValue(StackOptions.RunProgram),
                ContinueOnError = parsed.GetValue(StackOptions.ContinueOnError),
                Imports = imports,
                ProtectImports = parsed.GetValue(StackOptions.Protect),
            },
        };
    }
}

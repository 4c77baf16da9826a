using System.CommandLine;
using Pulumi.Mixpeek.Stack.Deployment;
using Pulumi.Mixpeek.Stack.Display;
using Pulumi.Mixpeek.Stack.Manifests;
using Pulumi.Mixpeek.Stack.Secrets;
using Pulumi.Mixpeek.Stack.State;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;

namespace Pulumi.Mixpeek.Stack.Commands;

/// <summary>The command line.</summary>
/// <param name="interrupt">Stands for ^C where many commands run in one process; null for ^C itself.</param>
sealed class CommandLine(TextWriter output, TextWriter errors, CancellationToken? interrupt = null)
{
    const string About =
        """
        A small stand-in for the Pulumi engine, for machines without the Pulumi CLI and for tests. It is not Pulumi: where the CLI
        is installed, use that. It runs Pulumi.yaml projects (runtime yaml, nodejs, dotnet) against plugins that are on this
        machine, keeps each stack's state in a file of the form of `pulumi stack export`, and refuses by name what it does not do.
        """;

    /// <summary>Runs a command.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var root = Root();
        if (RefusedOptions.Find(root, arguments) is { } refusal)
            return Fail(refusal);
        try
        {
            var parsed = root.Parse(arguments);
            if (parsed.Errors.Count > 0 && parsed.CommandResult.Command is not RootCommand)
                return Fail(Describe(parsed));
            return await parsed.InvokeAsync(Invocation);
        }
        catch (Exception known) when (IsForUser(known))
        {
            return Fail(known.Message);
        }
    }

    /// <summary>^C is left to <see cref="Interrupts"/>, which lets what is under way end and be stored.</summary>
    InvocationConfiguration Invocation => new()
    {
        Output = output,
        Error = errors,
        ProcessTerminationTimeout = null,
        EnableDefaultExceptionHandler = false,
    };

    static bool IsForUser(Exception exception) =>
        exception is UsageException or ProgramException or ProviderException or PluginException or SecretsException or StateException
            or ManifestException;

    static string Describe(ParseResult parsed) =>
        $"{string.Join(' ', parsed.Errors.Select(error => error.Message))} See mixpeek-stack {parsed.CommandResult.Command.Name} --help.";

    RootCommand Root() => new(About)
    {
        Command("preview", "show what an up would do", OperationKind.Update, previewOnly: true).WithOptions(
            StackOptions.ExpectNoChanges, StackOptions.Target, StackOptions.TargetDependents, StackOptions.Replace, StackOptions.Refresh,
            StackOptions.Markdown),
        Command("up", "make the stack what the program says", OperationKind.Update).WithOptions(
            StackOptions.Yes, StackOptions.SkipPreview, StackOptions.ExpectNoChanges, StackOptions.Target, StackOptions.TargetDependents,
            StackOptions.Replace, StackOptions.Refresh, StackOptions.ContinueOnError),
        Command("refresh", "make the state what the provider has", OperationKind.Refresh).WithOptions(
            StackOptions.Yes, StackOptions.SkipPreview, StackOptions.PreviewOnly, StackOptions.ExpectNoChanges, StackOptions.Target,
            StackOptions.RunProgram),
        Import(),
        Command("destroy", "delete all of the stack's resources", OperationKind.Destroy).WithOptions(
            StackOptions.Yes, StackOptions.SkipPreview, StackOptions.PreviewOnly, StackOptions.Target, StackOptions.TargetDependents,
            StackOptions.ContinueOnError),
        MarkdownCommand.Create(),
        ConvertCommand.Create(),
    };

    Command Import()
    {
        var import = Command("import", "take existing resources into the state, and print their code", OperationKind.Import).WithOptions(
            StackOptions.Yes, StackOptions.PreviewOnly, StackOptions.Protect, StackOptions.File, StackOptions.All, StackOptions.Namespace,
            StackOptions.GenerateResources);
        import.Arguments.Add(StackOptions.Import);
        return import;
    }

    Command Command(string name, string description, OperationKind kind, bool previewOnly = false)
    {
        var command = new Command(name, description);
        command.SetAction(async (parsed, _) =>
        {
            using var interrupts = interrupt is null ? new Interrupts(errors) : null;
            var token = interrupts?.Token ?? interrupt!.Value;
            return await new Operation(kind, Request.From(parsed, kind, previewOnly), output, errors).RunAsync(token);
        });
        return command;
    }

    int Fail(string message)
    {
        errors.WriteLine($"error: {message}");
        return ExitCode.Failed;
    }
}

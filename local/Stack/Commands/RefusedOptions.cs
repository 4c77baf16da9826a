using System.CommandLine;

namespace Pulumi.Mixpeek.Stack.Commands;

/// <summary>What the Pulumi CLI has and this has not: refused by name, so that nobody takes it for a slip of the pen.</summary>
static class RefusedOptions
{
    static readonly HashSet<string> Options = new(StringComparer.Ordinal)
    {
        "--attach-debugger", "--clear-pending-creates", "--color", "--config-file", "--config-path", "--copilot",
        "--debug", "--disable-integrity-checking", "--exclude", "--exclude-dependents", "--exclude-protected",
        "--exec-agent", "--exec-kind", "--from", "--generate-code", "--generate-resources", "--import-file",
        "--import-pending-creates", "--logflow", "--logtostderr", "--memprofilerate", "--message", "--neo",
        "--non-interactive", "--out", "--parent", "--plan", "--policy-pack", "--policy-pack-config", "--preview",
        "--profiling", "--properties", "--provider", "--remote", "--remove", "--save-plan", "--secrets-provider",
        "--show-config", "--show-full-output", "--show-policy-remediations", "--show-reads", "--show-replacement-steps",
        "--show-sames", "--show-secrets", "--skip-pending-creates", "--strict", "--suppress-outputs",
        "--suppress-permalink", "--suppress-progress", "--suppress-stream-logs", "--target-replace", "--tracing",
        "--verbose",
    };

    static readonly HashSet<string> Commands = new(StringComparer.Ordinal)
    {
        "about", "ai", "cancel", "config", "console", "do", "env", "install", "login", "logout", "logs",
        "new", "org", "package", "plugin", "policy", "project", "query", "schema", "stack", "state", "update", "watch",
        "whoami",
    };

    /// <summary>The refusal of the first such option or command; null where there is none.</summary>
    public static string? Find(RootCommand root, IReadOnlyList<string> arguments)
    {
        if (arguments.Count > 0 && Commands.Contains(arguments[0]))
            return $"`pulumi {arguments[0]}` has no counterpart here: mixpeek-stack knows {Names(root)}.";
        var known = root.Subcommands.FirstOrDefault(command => arguments.Count > 0 && command.Name == arguments[0]);
        foreach (var argument in known is null ? [] : arguments.Skip(1))
            if (argument.Split('=')[0] is var name && name.StartsWith("--", StringComparison.Ordinal) && !Has(known!, name)
                && (Options.Contains(name) || root.Subcommands.Any(command => Has(command, name))))
                return $"{name}: the Pulumi CLI has this option, mixpeek-stack {known!.Name} has not. See mixpeek-stack {known.Name} --help.";
        return null;
    }

    static string Names(RootCommand root) => string.Join(", ", root.Subcommands.Select(command => command.Name));

    static bool Has(Command command, string name) =>
        command.Options.Any(option => option.Name == name || option.Aliases.Contains(name));
}

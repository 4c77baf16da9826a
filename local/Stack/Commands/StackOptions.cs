using System.CommandLine;

namespace Pulumi.Mixpeek.Stack.Commands;

/// <summary>The options of the commands, under the Pulumi CLI's names where it has them.</summary>
static class StackOptions
{
    public static readonly Option<string> Stack = new("--stack", "-s")
    {
        Description = "the stack's name",
        DefaultValueFactory = _ => "dev",
    };

    public static readonly Option<string?> Cwd = new("--cwd", "-C") { Description = "the project's folder; the current one by default" };

    public static readonly Option<string?> State = new("--state")
    {
        Description = "the file that keeps the stack's state; .pulumi/stacks/STACK.json in the project by default",
    };

    public static readonly Option<string[]> Plugin = new("--plugin")
    {
        Description = "a plugin's folder or executable, before what Pulumi.yaml and the PATH have",
    };

    public static readonly Option<string[]> Config = new("--config", "-c")
    {
        Description = "a configuration value for this run, KEY=VALUE",
    };

    public static readonly Option<string[]> SecretConfig = new("--secret-config")
    {
        Description = "a secret configuration value for this run, KEY=VALUE",
    };

    public static readonly Option<bool> Json = new("--json", "-j") { Description = "print the steps as JSON" };

    public static readonly Option<bool> Diff = new("--diff") { Description = "show each change in full" };

    public static readonly Option<bool> Markdown = new("--markdown")
    {
        Description = "print a comment for a pull request: what deletes data first, the tree, each change",
    };

    public static readonly Option<int> Parallel = new("--parallel", "-p")
    {
        Description = "how many operations may run at once",
        DefaultValueFactory = _ => 4 * Environment.ProcessorCount,
    };

    public static readonly Option<bool> Yes = new("--yes", "-y") { Description = "go on after the preview without asking" };

    public static readonly Option<bool> SkipPreview = new("--skip-preview", "-f") { Description = "no preview first" };

    public static readonly Option<bool> PreviewOnly = new("--preview-only") { Description = "the preview alone" };

    public static readonly Option<bool> ExpectNoChanges = new("--expect-no-changes") { Description = "fail where anything changes" };

    public static readonly Option<string[]> Target = new("--target", "-t")
    {
        Description = "a URN to work on alone; * and ** are wildcards",
    };

    public static readonly Option<bool> TargetDependents = new("--target-dependents")
    {
        Description = "what depends on a target is one too",
    };

    public static readonly Option<string[]> Replace = new("--replace") { Description = "a URN to replace; * and ** are wildcards" };

    public static readonly Option<bool> Refresh = new("--refresh", "-r") { Description = "read all resources first" };

    public static readonly Option<bool> RunProgram = new("--run-program")
    {
        Description = "run the program, for the present configuration and inputs",
    };

    public static readonly Option<bool> ContinueOnError = new("--continue-on-error")
    {
        Description = "go on with what does not depend on a failed resource",
    };

    public static readonly Option<bool> Protect = new("--protect")
    {
        Description = "mark what is imported as protected",
        DefaultValueFactory = _ => true,
    };

    public static readonly Option<string?> File = new("--file", "-f")
    {
        Description = "a JSON file that lists the resources: {\"resources\": [{type, name, id}]}",
    };

    public static readonly Option<bool> All = new("--all")
    {
        Description = "everything in the namespace of --namespace, itself included, that the stack does not have",
    };

    public static readonly Option<string?> Namespace = new("--namespace") { Description = "with --all: the namespace, by ID or name" };

    public static readonly Option<string?> GenerateResources = new("--generate-resources")
    {
        Description = "with --all: write a file for `pulumi import --file` that lists the resources, and import nothing",
    };

    public static readonly Argument<string[]> Import = new("resource")
    {
        Description = "TYPE NAME ID, such as mixpeek:index:Bucket raw bkt_1",
        Arity = new ArgumentArity(0, 3),
    };

    static readonly Option[] Everywhere = [Stack, Cwd, State, Plugin, Config, SecretConfig, Json, Diff, Parallel];

    /// <summary>A command with the options of all commands, and these.</summary>
    public static Command WithOptions(this Command command, params ReadOnlySpan<Option> options)
    {
        foreach (var option in Everywhere)
            command.Options.Add(option);
        foreach (var option in options)
            command.Options.Add(option);
        return command;
    }
}

using System.Diagnostics;
using System.Globalization;
using Pulumi.Mixpeek.Stack.Deployment;
using Pulumi.Mixpeek.Stack.Plugins;
using Pulumi.Mixpeek.Stack.Secrets;
using Pulumi.Mixpeek.Stack.State;
using Pulumi.Mixpeek.Stack.Tests.Commands;
using Pulumi.Mixpeek.Stack.Tests.Projects;

namespace Pulumi.Mixpeek.Stack.Tests.Schedules;

/// <summary>A project in a folder of its own, deployed in this process or by the runner's binary; the plugin is the binary always.</summary>
sealed class StackProject : IDisposable
{
    const string Passphrase = "schedules", Stack = "dev";

    /// <summary>One key for all: deriving it takes a good part of a second.</summary>
    static readonly Lazy<PassphraseSecrets> Secrets = new(() => PassphraseSecrets.Create(Passphrase));

    readonly Folder folder = new();
    readonly string plugins, processes;
    Dictionary<string, string> config = [];

    /// <param name="url">Mixpeek's.</param>
    public StackProject(string url)
    {
        (plugins, processes) = (Path.Combine(folder.Path, "bin"), Path.Combine(folder.Path, "processes"));
        // Each process tells its number, and is then the plugin itself.
        folder.WithProgram("bin/pulumi-resource-mixpeek", $"""
            #!/bin/sh
            echo $$ >>'{processes}'
            unset MIXPEEK_NAMESPACE MIXPEEK_FORCE_DESTROY
            MIXPEEK_BASE_URL='{url}' MIXPEEK_API_KEY=sk_test_schedules exec '{Testing.PluginProcess.Executable()}' "$@"

            """);
    }

    /// <summary>What the state's file has now.</summary>
    public Snapshot State => new StateFile(Options.StateFile, Secrets.Value).Load();

    /// <summary>Writes the program and the stack's configuration.</summary>
    public void Write(string program, int maxRetries, double requestTimeout)
    {
        config = new()
        {
            ["mixpeek:maxRetries"] = maxRetries.ToString(CultureInfo.InvariantCulture),
            ["mixpeek:requestTimeoutSeconds"] = requestTimeout.ToString(CultureInfo.InvariantCulture),
        };
        folder.With("Pulumi.yaml", program).With(
            $"Pulumi.{Stack}.yaml",
            $"encryptionsalt: {Secrets.Value.Salt}\nconfig:\n{string.Concat(config.Select(entry => $"  {entry.Key}: {entry.Value}\n"))}");
    }

    public Task<DeploymentResult> DeployAsync(Deed deed, Chronicle chronicle, CancellationToken interrupt) => deed switch
    {
        Deed.Refresh => DeploymentRunner.RefreshAsync(Options, preview: false, new SketchHost(), Plugins(chronicle), chronicle, interrupt),
        Deed.Destroy => DeploymentRunner.DestroyAsync(Options, preview: false, Plugins(chronicle), chronicle, interrupt),
        _ => DeploymentRunner.UpAsync(Options, new SketchHost(), Plugins(chronicle), chronicle, interrupt),
    };

    public Task<DeploymentResult> PreviewAsync(Chronicle chronicle) =>
        DeploymentRunner.PreviewAsync(Options, new SketchHost(), Plugins(chronicle), chronicle, CancellationToken.None);

    public Task<DeploymentResult> PreviewRefreshAsync(Chronicle chronicle) =>
        DeploymentRunner.RefreshAsync(Options, preview: true, new SketchHost(), Plugins(chronicle), chronicle, CancellationToken.None);

    /// <summary>Starts the same with the runner's binary, an engine that can be killed.</summary>
    public Process StartEngine(Deed deed) => Process.Start(StackProcess.StartInfo(
        folder.Path, new Dictionary<string, string> { ["PULUMI_CONFIG_PASSPHRASE"] = Passphrase },
        deed.ToString().ToLowerInvariant(), "--yes", "--skip-preview", "--state", Options.StateFile))!;

    /// <summary>The plugin processes that still run.</summary>
    public IReadOnlyList<Process> LivingPlugins() => File.Exists(processes)
        ? [.. File.ReadAllLines(processes).Select(Living).OfType<Process>()]
        : [];

    public void Dispose() => folder.Dispose();

    DeploymentOptions Options => new("schedules", Stack, folder.Path, Path.Combine(folder.Path, "state.json"), Secrets.Value) { Config = config };

    ProviderPlugins Plugins(Chronicle chronicle) => new(
        new PluginLocator([plugins], new Dictionary<string, string>(), []), new Dictionary<string, int>(),
        text => chronicle.Message(Protocol.LogSeverity.Warning, "", text, ephemeral: false));

    static Process? Living(string id)
    {
        try
        {
            return Process.GetProcessById(int.Parse(id, CultureInfo.InvariantCulture));
        }
        catch (ArgumentException)
        {
            return null; // It has ended.
        }
    }
}

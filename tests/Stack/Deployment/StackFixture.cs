using Pulumi.Mixpeek.Stack.Deployment;
using Pulumi.Mixpeek.Stack.Deployment.Discovery;
using Pulumi.Mixpeek.Stack.State;
using Pulumi.Mixpeek.Stack.Tests.State;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Deployment;

/// <summary>A stack of its own in a temporary folder, with the fake provider.</summary>
sealed class StackFixture : IAsyncDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("stack-");
    readonly FakePlugins plugins;

    StackFixture(FakeProvider provider, FakePlugins plugins)
    {
        (Provider, this.plugins) = (provider, plugins);
        Options = new("project", "dev", folder.FullName, Path.Combine(folder.FullName, "state.json"), new PlainSecrets());
    }

    public FakeProvider Provider { get; }

    public DeploymentOptions Options { get; set; }

    public Observed Observed { get; private set; } = new();

    /// <summary>What the state file has now.</summary>
    public Snapshot State => new StateFile(Options.StateFile, Options.Secrets).Load();

    /// <summary>The names of the fake provider's resources in the state.</summary>
    public IReadOnlyList<string> Names => [.. State.Resources.Where(IsThing).Select(resource => Urns.Name(resource.Urn))];

    public static async Task<StackFixture> StartAsync()
    {
        var provider = new FakeProvider();
        return new(provider, await FakePlugins.StartAsync(provider));
    }

    public ResourceState Find(string name) => State.Resources.Last(resource => IsThing(resource) && Urns.Name(resource.Urn) == name && !resource.Delete);

    public Task<DeploymentResult> UpAsync(Func<ScriptedProgram, Task> script) => InterruptedUpAsync(script, TestContext.Current.CancellationToken);

    public Task<DeploymentResult> InterruptedUpAsync(Func<ScriptedProgram, Task> script, CancellationToken interrupt) =>
        DeploymentRunner.UpAsync(Options, new ScriptedProgram(script), plugins, Watch(), interrupt);

    public Task<DeploymentResult> PreviewAsync(Func<ScriptedProgram, Task> script) =>
        DeploymentRunner.PreviewAsync(Options, new ScriptedProgram(script), plugins, Watch(), TestContext.Current.CancellationToken);

    public Task<DeploymentResult> RefreshAsync(bool preview = false) =>
        DeploymentRunner.RefreshAsync(Options, preview, ScriptedProgram.Empty, plugins, Watch(), TestContext.Current.CancellationToken);

    public Task<DeploymentResult> DestroyAsync(bool preview = false) =>
        DeploymentRunner.DestroyAsync(Options, preview, plugins, Watch(), TestContext.Current.CancellationToken);

    public Task<DeploymentResult> ImportAsync() => DeploymentRunner.ImportAsync(Options, false, plugins, Watch(), TestContext.Current.CancellationToken);

    public Task<Discoveries> DiscoverAsync(string @namespace) =>
        DeploymentRunner.DiscoverAsync(Options, "fake", @namespace, plugins, Watch(), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await plugins.DisposeAsync();
        folder.Delete(recursive: true);
    }

    static bool IsThing(ResourceState resource) => resource.Type == "fake:index:Thing";

    /// <summary>Each deployment starts with no calls and no events.</summary>
    Observed Watch()
    {
        Provider.Forget();
        return Observed = new();
    }
}

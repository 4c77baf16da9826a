using Grpc.Core;
using Pulumi.Mixpeek.Stack.Deployment.Discovery;
using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Stack.Monitor;
using Pulumi.Mixpeek.Stack.Programs;
using Pulumi.Mixpeek.Stack.State;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>One deployment, from the state's file to the state's file.</summary>
sealed class Deployment : IAsyncDisposable
{
    readonly Session session;
    readonly Snapshot start;
    readonly Deletions deletions;
    readonly Registrar registrar;
    readonly Refresher refresher;
    readonly MonitorServer server;
    readonly PackageSchemas schemas;

    Deployment(Session session, Snapshot start, Deletions deletions, Registrar registrar, MonitorServer server)
    {
        (this.session, this.start, this.deletions, this.registrar, this.server) = (session, start, deletions, registrar, server);
        refresher = new(session);
        schemas = new(session.Providers);
    }

    /// <summary>Reads the state and starts the services.</summary>
    /// <exception cref="StateException">The state cannot be used.</exception>
    public static async Task<Deployment> StartAsync(
        DeploymentOptions options, Operation operation, bool isPreview, IPlugins plugins, IDeploymentObserver observer)
    {
        var file = new StateFile(options.StateFile, options.Secrets);
        var start = PendingOperations.Carried(file.Load(), operation, observer);
        var ledger = new Ledger(start, isPreview ? null : file);
        var serial = new SerialObserver(observer);
        var steps = new StepRunner(serial, ledger, options.Parallel, options.ContinueOnError);
        var session = new Session(options, isPreview, ledger, steps, serial, new(plugins, ledger));
        var deletions = new Deletions(session);
        var registrar = new Registrar(session, deletions, isRefresh: operation == Operation.Refresh);
        var server = await MonitorServer.StartAsync(registrar, CancellationToken.None);
        session.Providers.EngineAddress = server.Address;
        return new(session, start, deletions, registrar, server);
    }

    /// <summary>Runs the program, then deletes what it does not declare any more.</summary>
    public async Task UpAsync(IProgram program, CancellationToken cancellation)
    {
        if (session.Options.Refresh)
            await refresher.RefreshAllAsync(isAll: false);
        await RunAsync(program, cancellation);
        if (!session.Steps.HasFailed)
            await deletions.DeleteAsync(session.Ledger.Olds.Where(IsUndeclared));
    }

    /// <summary>Reads all resources, those of the program's first where it is run.</summary>
    public async Task RefreshAsync(IProgram program, CancellationToken cancellation)
    {
        if (session.Options.RunProgram)
            await RunAsync(program, cancellation);
        if (!session.Steps.HasFailed)
            await refresher.RefreshAllAsync(isAll: true);
    }

    public async Task DestroyAsync()
    {
        var going = new DestroySelection(session).Of(session.Ledger.Olds);
        // As in the engine, a provider that is refused its configuration stops a destroy before anything is deleted, its preview too.
        await Task.WhenAll(going.Where(old => old is { External: false, Provider: not null })
            .Select(old => old.Provider!).Distinct().Select(session.Providers.GetAsync));
        await deletions.DeleteAsync(going);
    }

    /// <summary>Finds all in a namespace that the stack does not have.</summary>
    /// <exception cref="ProviderException">The provider does not answer, or does not know the namespace.</exception>
    public Task<Discoveries> DiscoverAsync(string package, string @namespace, CancellationToken cancellation) =>
        new Discoverer(session, schemas).FindAsync(package, @namespace, cancellation);

    public Task ImportAsync() => new Importer(session, deletions).ImportAllAsync();

    /// <summary>Begins nothing new, and tells the plugins to end what is under way.</summary>
    public Task CancelAsync()
    {
        session.Steps.Stop();
        return session.Providers.CancelAsync();
    }

    /// <summary>Something went wrong that concerns the stack as a whole.</summary>
    public void Fail(string text) => session.Steps.Fail(session.StackUrn, text);

    /// <summary>Writes the state for the last time and sums up.</summary>
    public async Task<DeploymentResult> CloseAsync()
    {
        await session.Ledger.SavedAsync();
        return new(session.Steps.Changes, session.Steps.HasFailed);
    }

    public async ValueTask DisposeAsync()
    {
        await session.Providers.DisposeAsync();
        await server.DisposeAsync();
        session.Steps.Dispose();
        registrar.Dispose();
    }

    async Task RunAsync(IProgram program, CancellationToken cancellation)
    {
        var failure = await RunToEndAsync(program, cancellation);
        // Whatever became of the program: what was begun for it ends and is stored.
        await registrar.WhenIdleAsync();
        if (failure is { Message: { } message })
            Fail(message);
        else if (failure is not null)
            session.Steps.FailSilently();
    }

    /// <summary>Runs the program; one that an interruption broke off has nothing to tell.</summary>
    async Task<ProgramFailure?> RunToEndAsync(IProgram program, CancellationToken cancellation)
    {
        var options = session.Options;
        try
        {
            return await program.RunAsync(
                new(server.Address, server.Address, options.Project, options.Stack, options.Organization, options.Directory, options.Config,
                    options.SecretKeys, session.IsPreview, options.Parallel, schemas.GetAsync),
                cancellation);
        }
        catch (Exception exception) when (cancellation.IsCancellationRequested && exception is OperationCanceledException or RpcException)
        {
            return new(null);
        }
    }

    /// <summary>
    /// A preview says nothing of deletions that an earlier deployment owes (provider-rules 21); the up itself makes up for them.
    /// </summary>
    bool IsUndeclared(ResourceState old) =>
        (session.Targets.AreAll || session.Targets.Match(old.Urn)) && !(session.IsPreview && start.Resources.Contains(old) && old.Delete);
}

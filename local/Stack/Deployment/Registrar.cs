using System.Collections.Concurrent;
using Pulumi.Mixpeek.Stack.Assets;
using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Stack.Monitor;
using Pulumi.Mixpeek.Stack.State;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>Deploys what the program registers.</summary>
sealed class Registrar : IResourceMonitor, IDisposable
{
    readonly Session session;
    readonly ProviderRegistrar providers;
    readonly Planner planner;
    readonly Deployer deployer;
    readonly ImportedResources imports;
    readonly Reads reads;
    readonly Refresher refresher;
    readonly Components components;
    readonly bool isRefresh;
    readonly SemaphoreSlim planning = new(1);
    readonly AssetHashes assets;
    readonly InFlight inFlight = new();
    readonly ConcurrentDictionary<string, bool> registered = new(StringComparer.Ordinal);

    /// <param name="isRefresh">Whether what the program registers is refreshed rather than deployed.</param>
    public Registrar(Session session, Deletions deletions, bool isRefresh)
    {
        (this.session, this.isRefresh) = (session, isRefresh);
        assets = new(session.Options.Directory);
        providers = new(session);
        planner = new(session, new(session));
        deployer = new(session, deletions);
        imports = new(session, planner, deployer);
        reads = new(session);
        refresher = new(session);
        components = new(session);
    }

    public DeploymentFacts Facts => new(
        session.Options.Project, session.Options.Stack, session.Options.Organization,
        session.Options.Config, session.Options.SecretKeys, session.IsPreview, session.Options.Parallel);

    // Neither heeds the caller's cancellation: a program that has died does not undo what was begun for it.
    public Task<Registered> RegisterAsync(Registration registration, CancellationToken cancellation) => DeployAsync(
        registration.Type, registration.Name, registration.Parent,
        urn => RegisterAsync(registration with { Inputs = WithHashes(registration.Inputs) }, urn));

    public Task<Registered> ReadAsync(ReadRegistration registration, CancellationToken cancellation) => DeployAsync(
        registration.Type, registration.Name, registration.Parent,
        async urn => await reads.ReadAsync(
            registration with { State = WithHashes(registration.State) }, urn,
            await ProviderAsync(registration.Type, registration.Provider, registration.Version)));

    /// <summary>Completes when no registration is under way.</summary>
    public Task WhenIdleAsync() => inFlight.WhenIdleAsync();

    public async Task<Invoked> InvokeAsync(Invocation invocation, CancellationToken cancellation)
    {
        session.Steps.ThrowIfStopped();
        try
        {
            var provider = await ProviderAsync(invocation.Token, invocation.Provider, invocation.Version);
            if (provider.Client is not { } client || invocation.Arguments.HasUnknown())
                return new(null, []);
            var response = await client.InvokeAsync(invocation.Token, invocation.Arguments, session.IsPreview);
            return new(response.HasReturn ? WireCodec.Decode(response.Return) : MapValue.Empty, response.Failures);
        }
        catch (Exception exception) when (exception is ProviderException or PluginException)
        {
            // The program says what it was about to do; a function's failure is its own.
            throw new RegistrationException($"{invocation.Token}: {exception.Message}", isShutdown: false);
        }
    }

    public void RegisterOutputs(string urn, MapValue outputs) => components.SetOutputs(urn, outputs);

    public void Log(LogMessage message) => session.Observer.Message(message.Severity, message.Urn, message.Text, message.Ephemeral);

    public void Dispose() => planning.Dispose();

    Task<Registered> DeployAsync(string type, string name, string parent, Func<string, Task<Registered>> deploy) => inFlight.TrackAsync(async () =>
    {
        var urn = Claim(type, name, parent);
        try
        {
            return await deploy(urn);
        }
        catch (Exception exception) when (exception is ProviderException or PluginException)
        {
            throw session.Steps.Fail(urn, exception.Message);
        }
    });

    async Task<Registered> RegisterAsync(Registration registration, string urn)
    {
        if (!registration.Custom)
            return components.Register(registration, urn);
        if (Urns.IsProvider(registration.Type))
            return Known(await RegisterProviderAsync(registration, urn), isStable: false);
        var provider = await ProviderAsync(registration.Type, registration.Provider, registration.Version);
        var goal = new Goals(session).Of(registration, urn, provider.Reference);
        var old = FindOld(urn, goal.Aliases);
        if (!session.Targets.Include(urn) && !IsDependentOfTarget(goal))
            return LeaveAlone(goal, old);
        if (isRefresh)
            return await RefreshAsync(urn, old);
        if (goal.ImportId is { } id && (old is null || (old.Id != id && old.ImportId != id)))
            return Known(await imports.ImportAsync(registration, goal, old, provider), isStable: false);
        var plan = await PlanAsync(registration, goal, old, provider);
        return Known(await deployer.CarryOutAsync(plan, provider), isStable: plan.Op == StepOp.Same);
    }

    async Task<Plan> PlanAsync(Registration registration, ResourceState goal, ResourceState? old, Provider provider)
    {
        await planning.WaitAsync();
        try
        {
            session.Steps.ThrowIfStopped();
            return await planner.PlanAsync(registration, goal, old, provider);
        }
        finally
        {
            planning.Release();
        }
    }

    async Task<ResourceState> RegisterProviderAsync(Registration registration, string urn) =>
        (await providers.RegisterAsync(new Goals(session).Of(registration, urn, null), registration.Version)).State;

    async Task<Provider> ProviderAsync(string token, string reference, string version)
    {
        session.Steps.ThrowIfStopped();
        return reference.Length > 0
            ? await session.Providers.GetAsync(reference)
            : await providers.DefaultAsync(token[..Math.Max(token.IndexOf(':', StringComparison.Ordinal), 0)], version);
    }

    MapValue WithHashes(MapValue bag)
    {
        try
        {
            return (MapValue)assets.Add(bag);
        }
        catch (IOException exception)
        {
            throw new ProviderException(exception.Message, exception);
        }
    }

    ResourceState? FindOld(string urn, IReadOnlyList<string> aliases) =>
        session.FindOld(urn) ?? aliases.Select(session.FindOld).FirstOrDefault(old => old is not null);

    bool IsDependentOfTarget(ResourceState goal) => session.Options.TargetDependents && References.Urns(goal).Any(session.Targets.Match);

    /// <summary>What is no target stays as the state has it, and is unknown where it does not.</summary>
    Registered LeaveAlone(ResourceState goal, ResourceState? old)
    {
        if (old is null)
        {
            // It counts as unchanged all the same (recordings/options, targeted).
            session.Steps.Count(Describing.Step(StepOp.Same, null, goal));
            return new(goal.Urn, "", MapValue.Empty, IsStable: false, IsUnknown: true);
        }
        session.Steps.Tell(Describing.Step(StepOp.Same, old, old));
        session.Ledger.Add(old, old);
        return Known(old, isStable: true);
    }

    async Task<Registered> RefreshAsync(string urn, ResourceState? old)
    {
        var refreshed = old is null ? null : await refresher.RefreshAsync(old);
        if (refreshed is null)
            return new(urn, "", MapValue.Empty, IsStable: false, IsUnknown: true);
        session.Ledger.Add(refreshed, refreshed);
        return Known(refreshed, isStable: true);
    }

    string Claim(string type, string name, string parent)
    {
        session.Steps.ThrowIfStopped();
        var urn = Urns.Of(session.Options.Stack, session.Options.Project, parent, type, name);
        return registered.TryAdd(urn, true)
            ? urn
            : throw session.Steps.Fail(urn, $"duplicate resource URN '{urn}'; try giving it a unique name");
    }

    /// <summary>In a preview a new provider's ID is the unknown's token in the state, and empty to the program, as any unknown ID.</summary>
    static Registered Known(ResourceState state, bool isStable) =>
        new(state.Urn, UnknownValue.FromToken(state.Id) is null ? state.Id : "", state.Outputs, isStable);
}

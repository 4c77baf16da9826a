using System.Collections.Concurrent;
using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Stack.State;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>Registers providers: the configuration is checked, compared with the state's, and given to a plugin of its own.</summary>
sealed class ProviderRegistrar(Session session)
{
    readonly ConcurrentDictionary<string, Lazy<Task<Provider>>> defaults = new(StringComparer.Ordinal);

    /// <summary>The provider of a package's resources that name none.</summary>
    public Task<Provider> DefaultAsync(string package, string version)
    {
        var type = Urns.ProviderPrefix + package;
        var urn = Urns.Of(session.Options.Stack, session.Options.Project, null, type, ProviderSettings.DefaultName(version));
        return defaults.GetOrAdd(urn, _ => new(() => RegisterAsync(new()
        {
            Urn = urn, Type = type, Custom = true, Inputs = ProviderSettings.FromConfig(session.Options, package),
        }, version))).Value;
    }

    /// <summary>Registers a provider.</summary>
    /// <param name="goal">What the program says of it.</param>
    /// <exception cref="ProviderException">Its configuration was refused.</exception>
    public async Task<Provider> RegisterAsync(ResourceState goal, string version)
    {
        var plugin = await session.Providers.StartAsync(ProviderSettings.Package(goal.Type), CancellationToken.None);
        var config = new ConfigClient(plugin.Client);
        var old = session.FindOld(goal.Urn);
        var inputs = await CheckAsync(config, old, goal);
        goal = goal with { Inputs = ProviderSettings.Kept(inputs, version), Outputs = ProviderSettings.Kept(inputs, version) };
        var difference = old is null ? Difference.None : await DiffAsync(config, old, goal);
        return old switch
        {
            null => await CreateAsync(plugin, goal, StepOp.Create, null, difference),
            _ when difference.IsReplace => await CreateAsync(plugin, goal, StepOp.CreateReplacement, old, difference),
            _ => await KeepAsync(plugin, goal with { Id = old.Id }, old, difference),
        };
    }

    static async Task<MapValue> CheckAsync(ConfigClient config, ResourceState? old, ResourceState goal)
    {
        var olds = ProviderSettings.Sent(old?.Inputs ?? MapValue.Empty);
        var answer = await config.CheckAsync(goal.Urn, olds, ProviderSettings.Sent(goal.Inputs));
        if (answer.Failures.Count > 0)
            throw new ProviderException(CheckFailures.Text(goal, answer.Failures));
        return answer.Inputs;
    }

    static async Task<Difference> DiffAsync(ConfigClient config, ResourceState old, ResourceState goal)
    {
        var difference = await config.DiffAsync(goal.Urn, ProviderSettings.Sent(old.Inputs), ProviderSettings.Sent(goal.Inputs));
        return Differing.Settled(difference, old.Inputs, goal.Inputs);
    }

    async Task<Provider> CreateAsync(IPlugin plugin, ResourceState goal, StepOp op, ResourceState? old, Difference difference)
    {
        var id = session.IsPreview ? ((UnknownValue)PropertyValue.Unknown).Token : Guid.NewGuid().ToString();
        var provider = await ConfigureAsync(plugin, goal with { Id = id });
        session.Steps.Tell(Describe(op, old, provider.State, difference));
        if (old is null)
            session.Ledger.Add(null, provider.State);
        else
        {
            session.Steps.Tell(Describe(StepOp.Replace, old, provider.State, difference));
            session.Ledger.Supersede(old, provider.State);
        }
        return provider;
    }

    async Task<Provider> KeepAsync(IPlugin plugin, ResourceState goal, ResourceState old, Difference difference)
    {
        var reference = ProviderReference.Of(goal.Urn, goal.Id);
        // A refresh before the program has it running with the state's configuration, which is the same.
        var provider = !difference.IsChange && session.Providers.Has(reference)
            ? (await session.Providers.GetAsync(reference)) with { State = goal }
            : await ConfigureAsync(plugin, goal);
        session.Steps.Tell(Describe(difference.IsChange ? StepOp.Update : StepOp.Same, old, goal, difference));
        session.Ledger.Add(old, goal);
        return provider;
    }

    async Task<Provider> ConfigureAsync(IPlugin plugin, ResourceState state)
    {
        var provider = new Provider(state, null, plugin);
        if (!state.Inputs.HasUnknown())
        {
            var accepts = await new ConfigClient(plugin.Client).ConfigureAsync(state.Urn, state.Id, ProviderSettings.Sent(state.Inputs));
            provider = provider with { Client = new(plugin.Client) { AcceptsSecrets = accepts } };
        }
        session.Providers.Add(provider);
        return provider;
    }

    static Step Describe(StepOp op, ResourceState? old, ResourceState state, Difference difference) =>
        Describing.Step(op, old, state, difference);
}

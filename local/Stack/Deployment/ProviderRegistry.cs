using System.Collections.Concurrent;
using Pulumi.Mixpeek.Stack.State;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>The providers in use and their plugin processes: one for each provider resource.</summary>
sealed class ProviderRegistry(IPlugins plugins, Ledger ledger) : IAsyncDisposable
{
    readonly ConcurrentDictionary<string, Lazy<Task<Provider>>> providers = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<IPlugin, bool> running = new();

    /// <summary>Where the Engine service listens.</summary>
    public string EngineAddress { get; set; } = "";

    /// <summary>A provider by its reference: one that was registered, or one that only the state knows, which is started and configured.</summary>
    /// <exception cref="ProviderException">There is none, or it refuses its configuration.</exception>
    /// <exception cref="PluginException">Its plugin does not start.</exception>
    public Task<Provider> GetAsync(string reference) => providers.GetOrAdd(reference, _ => new(() => LoadAsync(reference))).Value;

    /// <summary>Whether a provider of this reference is running.</summary>
    public bool Has(string reference) => providers.ContainsKey(reference);

    /// <summary>A provider was registered and configured.</summary>
    public void Add(Provider provider) => providers[provider.Reference] = new(Task.FromResult(provider));

    /// <summary>A provider was deleted: its process is not needed any more.</summary>
    public async Task RemoveAsync(string reference)
    {
        if (providers.TryRemove(reference, out var provider))
            await EndAsync((await provider.Value).Plugin);
    }

    /// <summary>Starts a plugin, which ends with the deployment.</summary>
    /// <exception cref="PluginException">It does not start.</exception>
    public async Task<IPlugin> StartAsync(string package, CancellationToken cancellation)
    {
        var plugin = await plugins.StartAsync(package, EngineAddress, cancellation);
        running[plugin] = true;
        return plugin;
    }

    /// <summary>Tells all plugins to stop what they are doing.</summary>
    public Task CancelAsync() => Task.WhenAll(running.Keys.Select(plugin => plugin.CancelAsync()));

    public async ValueTask DisposeAsync() => await Task.WhenAll(running.Keys.Select(EndAsync));

    async Task EndAsync(IPlugin plugin)
    {
        if (running.TryRemove(plugin, out _))
            await plugin.DisposeAsync();
    }

    async Task<Provider> LoadAsync(string reference)
    {
        var state = ledger.Olds.Concat(ledger.News).LastOrDefault(
                resource => resource.Urn == ProviderReference.Urn(reference) && resource.Id == ProviderReference.Id(reference))
            ?? throw new ProviderException($"the state names the provider {reference} and does not have it");
        var plugin = await StartAsync(ProviderSettings.Package(state.Type), CancellationToken.None);
        var accepts = await new ConfigClient(plugin.Client).ConfigureAsync(state.Urn, state.Id, ProviderSettings.Sent(state.Inputs));
        return new(state, new(plugin.Client) { AcceptsSecrets = accepts }, plugin);
    }
}

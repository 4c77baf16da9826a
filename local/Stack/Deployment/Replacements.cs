using System.Collections.Concurrent;
using Pulumi.Mixpeek.Stack.State;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>What has to go together with a resource that is deleted before its replacement: what cannot do without it.</summary>
sealed class Replacements(Session session)
{
    readonly ConcurrentDictionary<string, (ResourceState Old, Difference Difference)> deleted = new(StringComparer.Ordinal);

    /// <summary>Whether a resource was deleted for the sake of another; it is created anew when the program comes to it.</summary>
    public (ResourceState Old, Difference Difference)? Take(string urn) => deleted.TryRemove(urn, out var entry) ? entry : null;

    /// <summary>The resource and all that its deletion replaces, in the order of the state: dependents after what they depend on.</summary>
    /// <remarks>
    /// A dependent is asked, by Diff, whether it could live on with the properties unknown that came from the resource
    /// (provider-rules 12); one whose answer is a replacement goes too, and then what depends on that.
    /// </remarks>
    public async Task<IReadOnlyList<ResourceState>> BeforeAsync(ResourceState root)
    {
        var going = new List<ResourceState> { root };
        var urns = new HashSet<string>([root.Urn], StringComparer.Ordinal);
        foreach (var old in session.Ledger.Olds.Where(old => old.Custom && !old.Delete && !old.External && old.Urn != root.Urn))
            if (await ReplacedWithAsync(old, urns) is { } difference)
            {
                Protection.RefuseReplacement(old);
                going.Add(old);
                urns.Add(old.Urn);
                deleted[old.Urn] = (old, difference);
            }
        return going;
    }

    async Task<Difference?> ReplacedWithAsync(ResourceState old, HashSet<string> going)
    {
        if (old.Provider is null)
            return null;
        if (going.Contains(ProviderReference.Urn(old.Provider)))
            return Difference.Replacing("provider");
        bool ComesFrom(string property) => old.PropertyDependencies.GetValueOrDefault(property)?.Any(going.Contains) == true;
        if (!old.Inputs.Keys.Any(ComesFrom))
            return null;
        var news = old.Inputs.Select((property, value) => ComesFrom(property) ? PropertyValue.Unknown : value);
        var provider = await session.Providers.GetAsync(old.Provider);
        if (provider.Client is not { } client)
            return null;
        var difference = await client.DiffAsync(old.Urn, old.Id, old.Outputs, old.Inputs, news, []);
        return difference.IsReplace ? difference : null;
    }
}

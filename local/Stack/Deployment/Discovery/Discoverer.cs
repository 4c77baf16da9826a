using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.State;

namespace Pulumi.Mixpeek.Stack.Deployment.Discovery;

/// <summary>Finds all that a namespace holds, and the namespace itself, by what the provider lists and reads.</summary>
sealed class Discoverer(Session session, PackageSchemas schemas)
{
    /// <summary>Everything in a namespace that the stack does not have.</summary>
    /// <param name="package">The provider's package.</param>
    /// <param name="namespace">The namespace's ID or name.</param>
    /// <exception cref="ProviderException">There is no such namespace, or the provider did not answer.</exception>
    public async Task<Discoveries> FindAsync(string package, string @namespace, CancellationToken cancellation)
    {
        var kinds = ListableKind.Of(await schemas.GetAsync(package, cancellation));
        if (kinds.Count == 0)
            throw new ProviderException($"the {package} provider lists nothing, so there is nothing to find with it");
        var client = (await new UndeclaredProviders(session).GetAsync(package)).Client
            ?? throw new ProviderException($"the {package} provider's configuration is not known yet, so nothing can be found with it");
        var all = await ListAsync(client, kinds, @namespace);
        var olds = session.Ledger.Olds;
        var managed = olds.Where(old => old is { Custom: true, External: false, Delete: false }).Select(old => (old.Type, old.Id)).ToHashSet();
        var news = all.Where(found => !managed.Contains((found.Type, found.Id))).ToList();
        var names = new ImportNames(olds.Select(old => Urns.Name(old.Urn)));
        var read = await ReadAsync(client, [.. news.Select(found => found with { Name = names.For(found.Name, found.Type) })]);
        var requests = ImportOrder.SourcesFirst(read).Select(found => new ImportRequest(found.Type, found.Name, found.ImportId));
        return new([.. requests], all.Count - news.Count);
    }

    /// <summary>The namespace comes first: the lists of what is in it take its ID.</summary>
    static async Task<List<Discovered>> ListAsync(ProviderClient client, IReadOnlyList<ListableKind> kinds, string @namespace)
    {
        var found = new List<Discovered>();
        foreach (var kind in kinds.Where(kind => !kind.IsInNamespace))
            found.AddRange((await client.ListAsync(kind.Type, kind.Query(@namespace))).Where(result => IsCalled(result, @namespace))
                .Select(result => new Discovered(kind.Type, result.Id, result.Id, result.Name)));
        if (found is not [var home, ..])
            throw new ProviderException($"there is no namespace \"{@namespace}\": give the ID or the name of one that the API key may see");
        foreach (var kind in kinds.Where(kind => kind.IsInNamespace))
            found.AddRange((await client.ListAsync(kind.Type, kind.Query(home.Id))).Select(result => InNamespace(kind, result, home.Id)));
        return found;
    }

    static bool IsCalled(ListResponse.Types.Result result, string name) => result.Id == name || result.Name == name;

    /// <summary>An import has only its ID, which must tell the namespace too (provider-rules 18); a provider may list it so already.</summary>
    static Discovered InNamespace(ListableKind kind, ListResponse.Types.Result result, string namespaceId) => new(
        kind.Type,
        result.Id[(result.Id.IndexOf('/', StringComparison.Ordinal) + 1)..],
        result.Id.Contains('/', StringComparison.Ordinal) ? result.Id : $"{namespaceId}/{result.Id}",
        result.Name.Length > 0 ? result.Name : result.Id);

    /// <summary>What is deleted meanwhile is left out.</summary>
    async Task<IReadOnlyList<Discovered>> ReadAsync(ProviderClient client, IReadOnlyList<Discovered> all)
    {
        using var slots = new SemaphoreSlim(session.Options.Parallel);
        var read = await Task.WhenAll(all.Select(async found =>
        {
            await slots.WaitAsync();
            try
            {
                var urn = Urns.Of(session.Options.Stack, session.Options.Project, session.StackUrn, found.Type, found.Name);
                var answer = await client.ReadAsync(urn, found.ImportId, null, null, 0);
                return answer?.Inputs is { } inputs ? found with { Inputs = inputs } : null;
            }
            finally
            {
                slots.Release();
            }
        }));
        return [.. read.OfType<Discovered>()];
    }
}

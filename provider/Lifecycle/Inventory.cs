using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Api.Lists;
using Pulumi.Mixpeek.Resources;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>List: what there is of a kind, each by an ID that an import takes as it stands.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Namespace">The namespace, by ID or name; null for namespaces themselves.</param>
/// <param name="Search">What to look for; all there are where it is null.</param>
sealed record Inventory(ResourceKind Kind, string? Namespace, string? Search, IMixpeekApi Api, OperationLog Log, CancellationToken Stop)
    : EngineCall(Api, Log, Stop)
{
    public override FailedOperation Failed => Namespace is null
        ? new("listing", Kind.Plural, Kind.Token, null)
        : new("listing", $"{Kind.Plural} of namespace", Kind.Token, Namespace)
        {
            NotFound = "Expected the ID or the name of a namespace: `pulumi do mixpeek:Namespace list` shows those that there are.",
        };

    public override string MoreTime => "run the command again";

    /// <summary>The pages from a position, of that many entries each.</summary>
    public IAsyncEnumerable<ListPage> PagesAsync(ListPosition from, int pageSize) => new Listing(Api, Log, Stop).PagesAsync(
        Kind.List(Namespace) with
        {
            Body = Search is null ? MapValue.Empty : MapValue.Of(("search", Search)),
            PageSize = pageSize,
        },
        from);

    /// <summary>An entry's ID and name. The ID has its namespace before it.</summary>
    public (string Id, string Name) Identify(MapValue entry)
    {
        var id = entry.TextOf(Kind.IdField)
            ?? throw new RefusedException($"{Failed.What}: Mixpeek answered an entry without \"{Kind.IdField}\".");
        return (Kind.ImportId(Namespace, id), entry.TextOf(Kind.NameField) ?? id);
    }
}

using System.Runtime.CompilerServices;

namespace Pulumi.Mixpeek.Api.Lists;

/// <summary>
/// A list of Mixpeek's, page after page: by its cursor, by skipping entries where it gives none. It ends where Mixpeek has no more; a list
/// that cannot be read to its end is an error, and so is one that goes round in a circle.
/// </summary>
public sealed class Listing(IMixpeekApi api, RequestLog log, CancellationToken cancellation)
{
    /// <summary>The pages from this position to the end.</summary>
    /// <exception cref="ApiException">A page was refused, did not come, or leads nowhere.</exception>
    public async IAsyncEnumerable<ListPage> PagesAsync(
        ListQuery query, ListPosition? from = null, [EnumeratorCancellation] CancellationToken stop = default)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var position = from ?? ListPosition.Start; position is not null;)
        {
            stop.ThrowIfCancellationRequested();
            var page = await PageAsync(query, position, seen).ConfigureAwait(false);
            yield return page;
            position = page.Next;
        }
    }

    /// <summary>Takes the first way on that brings anything new: a server may ignore a cursor or an offset.</summary>
    async Task<ListPage> PageAsync(ListQuery query, ListPosition from, HashSet<string> seen)
    {
        foreach (var way in query.PageAt(from))
        {
            var page = new PageAnswer(way, await api.SendAsync(way, log, cancellation).ConfigureAwait(false), query.IdField, from);
            var fresh = page.Fresh(seen);
            var reached = from.Count + (fresh.Count > 0 ? page.Entries.Count : 0);
            if (page.IsLast(reached, fresh.Count))
                return new(fresh, null);
            if (fresh.Count > 0)
                return new(fresh, page.After(reached));
        }
        throw PageAnswer.Unreadable(new(HttpMethod.Post, ApiPath.Of(query.Plural, "list")),
            $"that cannot be read to its end: after {from.Count:N0} entries neither a cursor nor an offset leads on");
    }
}

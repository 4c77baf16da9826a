using Mixpeek.Local.Store;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Lists;

/// <summary>One page of a list.</summary>
static class Listing
{
    /// <summary>The answer to a list request.</summary>
    /// <param name="kind">The kind, as its fields spell it: <c>bucket</c>.</param>
    /// <param name="documents">All there are, in order of creation.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="stats">The totals over all that match.</param>
    public static MapValue Of(
        string kind, IEnumerable<MapValue> documents, ListRequest request, Func<IReadOnlyCollection<MapValue>, MapValue> stats)
    {
        var matching = Matching(kind, documents, request);
        return Page(kind, matching, request).Over(MapValue.Of(("total_count", matching.Count), ("stats", stats(matching))));
    }

    /// <summary>Results and pagination alone.</summary>
    public static MapValue Page(string kind, IReadOnlyList<MapValue> matching, ListRequest request)
    {
        var from = request.Cursor is null ? request.Offset : Cursor.Position(request.Cursor, kind, matching);
        var results = matching.Skip(from).Take(request.Limit).ToList();
        var next = from + results.Count;
        var isLast = next >= matching.Count || results.Count == 0;
        return MapValue.Of(
            ("results", ListValue.From(results)),
            ("pagination", MapValue.Of(
                ("total", request.IncludeTotal ? matching.Count : PropertyValue.Null),
                ("page", from / request.Limit + 1),
                ("page_size", request.Limit),
                ("total_pages", request.IncludeTotal ? Math.Ceiling((double)matching.Count / request.Limit) : PropertyValue.Null),
                ("next_page", PropertyValue.Null),
                ("previous_page", PropertyValue.Null),
                ("next_cursor", isLast ? PropertyValue.Null : Cursor.After(results[^1].Text($"{kind}_id")!, next)))));
    }

    /// <summary>Those that the search and the filters let through, sorted.</summary>
    public static IReadOnlyList<MapValue> Matching(string kind, IEnumerable<MapValue> documents, ListRequest request)
    {
        if (request.Search is { } term)
            documents = documents.Where(document => Search.Matches(kind, document, term, request.CaseSensitive));
        if (request.Filters is { } filters)
            documents = documents.Where(document => Filter.Matches(document, filters, request.CaseSensitive));
        return [.. Sorting.Apply(documents, request.Sort)];
    }
}

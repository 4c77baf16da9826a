using System.Globalization;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Api.Lists;

/// <summary>What to list.</summary>
/// <param name="Plural">The kind as paths spell it: <c>collections</c>.</param>
/// <param name="IdField">The field of an entry that tells it from the others: <c>collection_id</c>.</param>
/// <param name="Namespace">The namespace, by ID or name; null for a list of namespaces.</param>
public sealed record ListQuery(string Plural, string IdField, string? Namespace)
{
    /// <summary>The largest page that Mixpeek gives.</summary>
    public const int LargestPage = 1000;

    const int LargestOffset = 10_000;

    /// <summary><c>filters</c>, <c>search</c>, <c>sort</c>, <c>case_sensitive</c>; all there are, without them.</summary>
    public MapValue Body { get; init; } = MapValue.Empty;

    /// <summary>How many entries a page should have, 1 to 1,000.</summary>
    public int PageSize { get; init; } = LargestPage;

    /// <summary>A list of buckets is specified with its page in the body and without a cursor; the others have both in the query.</summary>
    bool PagesInBody => Plural == "buckets";

    /// <summary>The requests that should all bring the page that begins there, the likeliest first. Offsets end at 10,000.</summary>
    internal IEnumerable<ApiRequest> PageAt(ListPosition position)
    {
        var skipped = position.Count <= LargestOffset;
        if (PagesInBody && skipped)
            yield return Of(Body.With("limit", PageSize).With("offset", position.Count));
        if (position.Cursor is { } cursor)
            yield return Of(Body, ("limit", Text(PageSize)), ("cursor", cursor));
        if (skipped && position.Count > 0)
            yield return Of(Body, ("limit", Text(PageSize)), ("offset", Text(position.Count)));
        if (position.Count == 0 && !PagesInBody)
            yield return Of(Body, ("limit", Text(PageSize)));
    }

    ApiRequest Of(MapValue body, params ReadOnlySpan<(string Name, string Value)> query)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in query)
            parameters.Add(name, value);
        return new(HttpMethod.Post, ApiPath.Of(Plural, "list"), Namespace, body, parameters);
    }

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

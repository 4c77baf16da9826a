using System.Globalization;
using Mixpeek.Local.Models;
using Mixpeek.Local.Protocol;
using Mixpeek.Local.Store;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Lists;

/// <summary>What a list is asked for.</summary>
/// <param name="Limit">Entries a page, 1 to 1,000.</param>
/// <param name="Offset">Entries to skip, at most 10,000; a cursor leads further.</param>
/// <param name="Cursor">Where the last page ended.</param>
/// <param name="IncludeTotal">Whether the pagination says how many there are.</param>
/// <param name="Search">A term that one of the text fields must have; <c>*</c> stands for anything.</param>
/// <param name="Filters">Conditions.</param>
/// <param name="Sort">Field and direction.</param>
/// <param name="CaseSensitive">Whether letters must match in case.</param>
sealed record ListRequest(
    int Limit, int Offset, string? Cursor, bool IncludeTotal, string? Search, MapValue? Filters, MapValue? Sort, bool CaseSensitive)
{
    const int DefaultLimit = 10, MaximumLimit = 1000, MaximumOffset = 10_000;

    static readonly Shape Limits = Types.Whole(1, MaximumLimit), Offsets = Types.Whole(0, MaximumOffset);

    static readonly Model Body = new(
        Field.Nullable("search", Types.Text),
        Field.Nullable("filters", Types.Object),
        Field.Nullable("sort", Types.Object),
        Field.Optional("case_sensitive", Types.Flag, false));

    static readonly Model PagedBody = new(
        Field.Nullable("search", Types.Text),
        Field.Nullable("filters", Types.Object),
        Field.Nullable("sort", Types.Object),
        Field.Optional("case_sensitive", Types.Flag, false),
        Field.Optional("limit", Limits, DefaultLimit),
        Field.Optional("offset", Offsets, 0));

    /// <summary>A list whose page is in the query.</summary>
    public static ListRequest FromQuery(Call call)
    {
        var body = Read(call, Body);
        return Of(body, QueryNumber(call, "limit", Limits, DefaultLimit), QueryNumber(call, "offset", Offsets, 0)) with
        {
            Cursor = call.Query.GetValueOrDefault("cursor"),
            IncludeTotal = call.Query.GetValueOrDefault("include_total") is "true" or "True" or "1",
        };
    }

    /// <summary>A list whose page is in the body: that of buckets.</summary>
    public static ListRequest FromBody(Call call)
    {
        var body = Read(call, PagedBody);
        return Of(body, (int)body.Number("limit"), (int)body.Number("offset"));
    }

    static ListRequest Of(MapValue body, int limit, int offset) => new(
        limit, offset, null, false, body.Text("search"), body.Map("filters"), body.Map("sort"), body.Flag("case_sensitive"));

    static MapValue Read(Call call, Model model) => (call.Body is null ? call with { Body = MapValue.Empty } : call).Read(model);

    static int QueryNumber(Call call, string name, Shape shape, int none)
    {
        if (!call.Query.TryGetValue(name, out var text))
            return none;
        var place = Place.Of("query", name);
        PropertyValue value = double.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : text;
        shape.Read(value, place);
        return place.Issues.Count == 0 ? (int)number : throw Refusal.Malformed(place.Issues);
    }
}

using System.Globalization;
using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tests.Api;

/// <summary>A list of so many entries, with a server's habits in how it is paged.</summary>
sealed class PagedServer(int count) : IMixpeekApi
{
    public TimeSpan ClockLead => TimeSpan.Zero;

    public bool GivesCursors { get; init; } = true;

    public bool TakesCursors { get; init; } = true;

    public bool TakesOffsets { get; init; } = true;

    public bool SaysTotal { get; init; } = true;

    public int LargestPage { get; init; } = 1000;

    public string? SameCursor { get; init; }

    public List<ApiRequest> Requests { get; } = [];

    public static IEnumerable<string> Ids(int count) => Enumerable.Range(0, count).Select(index => $"col_{index}");

    public Task<MapValue> SendAsync(ApiRequest request, RequestLog log, CancellationToken cancellation)
    {
        Requests.Add(request);
        var from = Asked(request, "cursor") is { } cursor && TakesCursors ? cursor : TakesOffsets ? Asked(request, "offset") ?? 0 : 0;
        var ids = Ids(count).Skip(from).Take(Math.Min(Asked(request, "limit") ?? 10, LargestPage)).ToList();
        var next = from + ids.Count;
        var answer = MapValue.Of(
            ("results", ListValue.From(ids.Select(id => MapValue.Of(("collection_id", id), ("bucket_id", id))))),
            ("pagination", MapValue.Of(("next_cursor", SameCursor is { } same ? same : GivesCursors && next < count ? $"{next}" : PropertyValue.Null))));
        return Task.FromResult(SaysTotal ? answer.With("total_count", count) : answer);
    }

    public Task<ListValue> SendForListAsync(ApiRequest request, RequestLog log, CancellationToken cancellation) =>
        throw new NotSupportedException("no list answers with an array");

    static int? Asked(ApiRequest request, string name) =>
        request.Query?.GetValueOrDefault(name) is { } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : request.Body?.Get(name) is NumberValue inBody ? (int)inBody.Value
        : null;
}

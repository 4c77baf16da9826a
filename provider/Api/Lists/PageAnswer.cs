using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Api.Lists;

/// <summary>What a list answered for the page at a position.</summary>
sealed class PageAnswer(ApiRequest request, MapValue answer, string idField, ListPosition from)
{
    public IReadOnlyList<MapValue> Entries { get; } = Read(request, answer);

    /// <summary>The entries that no page before had. The first page once more, or the last, brings none.</summary>
    public IReadOnlyList<MapValue> Fresh(HashSet<string> seen) => from.Count > 0 && (FirstId == from.FirstId || LastId == from.LastId)
        ? []
        : [.. Entries.Where(entry => IdOf(entry) is not { } id || seen.Add(id))];

    /// <summary>Whether there is no more. Mixpeek says how many entries there are; where it does not, an empty page is the end.</summary>
    /// <param name="reached">How many entries were read, these among them.</param>
    /// <param name="fresh">How many of these are new.</param>
    public bool IsLast(int reached, int fresh) => answer.Get("total_count") is NumberValue total
        ? total.Value <= reached && (Cursor is null || fresh == 0)
        : Cursor is null && (Entries.Count == 0 || (fresh > 0 && request.Query?.ContainsKey("cursor") == true));

    /// <summary>The position after this page.</summary>
    public ListPosition After(int reached) => new(reached, Cursor, from.FirstId ?? FirstId, LastId);

    string? FirstId => Entries.Count == 0 ? null : IdOf(Entries[0]);

    string? LastId => Entries.Count == 0 ? null : IdOf(Entries[^1]);

    /// <summary>The way on that the answer names; one that leads here again is none.</summary>
    string? Cursor { get; } =
        (answer.Get("pagination") as MapValue)?.TextOf("next_cursor") is { Length: > 0 } next && next != from.Cursor ? next : null;

    public static ApiException Unreadable(ApiRequest request, string how) =>
        new(request, ApiFailure.Unreadable, $"{request} answered 200 with a list {how}.");

    string? IdOf(MapValue entry) => (entry.Get(idField) as TextValue)?.Value;

    static IReadOnlyList<MapValue> Read(ApiRequest request, MapValue answer) => answer.Get("results") switch
    {
        ListValue list when list.All(entry => entry is MapValue) => [.. list.Cast<MapValue>()],
        ListValue => throw Unreadable(request, "whose \"results\" are not all objects"),
        null => throw Unreadable(request, "without \"results\""),
        _ => throw Unreadable(request, "whose \"results\" are no list"),
    };
}

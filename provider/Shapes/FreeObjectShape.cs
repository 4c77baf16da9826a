using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Shapes;

/// <summary>An object of free shape, passed through verbatim: metadata, extractor parameters.</summary>
/// <param name="serverCompletes">Whether Mixpeek adds defaults to it, so that keys which only the answer has mean nothing.</param>
sealed class FreeObjectShape(bool serverCompletes = false) : VerbatimShape
{
    /// <summary>Keys that count even where only the answer has them, with the documented default of each, or null.</summary>
    public MapValue Documented { get; init; } = MapValue.Empty;

    public override MapValue Schema => MapValue.Of(("type", "object"), ("additionalProperties", base.Schema));

    protected override void CheckKnown(PropertyValue value, PropertyPath path, Failures failures)
    {
        if (value is not MapValue)
            failures.Add(path, $"an object was expected, not {Kinds.Of(value)}");
        else
            base.CheckKnown(value, path, failures);
    }

    /// <summary>An empty object says no more than none, and is sent as such.</summary>
    protected override PropertyValue? KnownToApi(PropertyValue value) => value is MapValue { Count: 0 } ? null : base.KnownToApi(value);

    protected override PropertyValue? CanonicalKnown(PropertyValue value) =>
        base.CanonicalKnown(WithoutDefaults(value)) is MapValue { Count: 0 } ? null : base.CanonicalKnown(WithoutDefaults(value));

    protected override PropertyValue? KnownFromApi(PropertyValue value) =>
        serverCompletes && value is MapValue map ? WithoutDefaults(map.Select((_, item) => item is NullValue ? null : item)) : value;

    protected override PropertyValue OverlayKnown(PropertyValue user, PropertyValue server) =>
        serverCompletes && user is MapValue mine && server is MapValue theirs
            ? base.OverlayKnown(user, WithDocumented(Completed(mine, theirs), mine, theirs))
            : base.OverlayKnown(user, server);

    protected override void DiffKnown(PropertyPath path, PropertyValue old, PropertyValue @new, Differences differences) =>
        base.DiffKnown(path, WithoutDefaults(old), WithoutDefaults(@new), differences);

    PropertyValue WithoutDefaults(PropertyValue value) =>
        value is MapValue map ? map.Select((key, item) => IsDefault(key, item) ? null : item) : value;

    /// <summary>A documented key is what the answer says, and its default where the answer says nothing.</summary>
    MapValue WithDocumented(MapValue completed, MapValue mine, MapValue theirs) => MapValue.From(completed
        .Where(entry => !Documented.ContainsKey(entry.Key) || theirs.ContainsKey(entry.Key) || IsDefault(entry.Key, mine[entry.Key]))
        .Concat(theirs.Where(entry => Documented.ContainsKey(entry.Key) && !mine.ContainsKey(entry.Key))));

    bool IsDefault(string key, PropertyValue value) => value.Unwrap().Equals(Documented.Get(key));

    /// <summary>
    /// The user's keys with the server's values. What only the server has is its default; what only the user has it did not keep,
    /// and it says nothing of that.
    /// </summary>
    static MapValue Completed(MapValue mine, MapValue theirs) => mine.Select((key, own) => theirs.Get(key) switch
    {
        null or NullValue => own.Plain(),
        MapValue inner when own.Unwrap() is MapValue outer => Completed(outer, inner),
        var value => value,
    });
}

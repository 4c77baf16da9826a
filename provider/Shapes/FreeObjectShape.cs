using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Shapes;

/// <summary>An object of free shape, passed through verbatim: metadata, extractor parameters.</summary>
/// <param name="serverCompletes">Whether Mixpeek adds defaults to it, so that keys which only the answer has mean nothing.</param>
sealed class FreeObjectShape(bool serverCompletes = false) : VerbatimShape
{
    public override MapValue Schema => MapValue.Of(("type", "object"), ("additionalProperties", base.Schema));

    protected override void CheckKnown(PropertyValue value, PropertyPath path, Failures failures)
    {
        if (value is not MapValue)
            failures.Add(path, $"an object was expected, not {Kinds.Of(value)}");
    }

    protected override PropertyValue? CanonicalKnown(PropertyValue value) =>
        value is MapValue { Count: 0 } ? null : base.CanonicalKnown(value);

    protected override PropertyValue? KnownFromApi(PropertyValue value) =>
        serverCompletes && value is MapValue map ? map.Select((_, item) => item is NullValue ? null : item) : value;

    protected override PropertyValue OverlayKnown(PropertyValue user, PropertyValue server) =>
        base.OverlayKnown(user, serverCompletes ? Completed(user, server) : server);

    /// <summary>
    /// The user's keys with the server's values. What only the server has is its default; what only the user has it did not keep,
    /// and it says nothing of that.
    /// </summary>
    static PropertyValue Completed(PropertyValue user, PropertyValue server) => (user.Unwrap(), server) switch
    {
        (MapValue mine, MapValue theirs) =>
            mine.Select((key, own) => theirs.Get(key) is { } value and not NullValue ? Completed(own, value) : own.Plain()),
        _ => server,
    };
}

using Pulumi.Mixpeek.Resources;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Lifecycle.Gathering;

/// <summary>
/// What a state has and an entry of a listing has not, at any depth. It may be gone, or the listing may leave it out: a GET tells, before
/// anybody sees a difference that is none.
/// </summary>
static class Losses
{
    public static bool Any(MapValue before, MapValue now, ResourceKind kind) => kind.Properties
        .Any(property => !property.Is(Traits.Apart | Traits.Local) && Any(before.Get(property.Name), now.Get(property.Name)));

    static bool Any(PropertyValue? before, PropertyValue? now) => (before?.Unwrap(), now?.Unwrap()) switch
    {
        (null or NullValue or MapValue { Count: 0 } or ListValue { Count: 0 }, _) => false,
        (_, null or NullValue) => true,
        (MapValue old, MapValue read) => old.Any(entry => Any(entry.Value, read.Get(entry.Key))),
        (ListValue old, ListValue read) when old.Count == read.Count => old.Zip(read).Any(pair => Any(pair.First, pair.Second)),
        _ => false,
    };
}

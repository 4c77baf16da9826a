using System.Collections.ObjectModel;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tree;

/// <summary>What a bucket or a collection offers to the collections over it, as far as that is known.</summary>
/// <param name="Fields">The fields by name, as a schema has them; one whose type nobody knows yet is unknown.</param>
/// <param name="IsOpen">Whether there can be others.</param>
sealed record Offer(MapValue Fields, bool IsOpen)
{
    /// <summary>What the fields come from, one tier up; null where nobody knows, and for a bucket.</summary>
    public Offer? Above { get; init; }

    /// <summary>The names under which fields from above are passed on, by their paths there.</summary>
    public IReadOnlyDictionary<string, string> Renamed { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Nothing is known.</summary>
    public static Offer Unknown { get; } = new(MapValue.Empty, IsOpen: true);

    /// <summary>The offer as a schema, or null where not all of it is known.</summary>
    public MapValue? Schema => IsOpen || Fields.HasUnknown() ? null : MapValue.Of(("properties", Fields));

    /// <summary>
    /// What a schema offers. One that is unknown or secret offers nothing that is known: what a preview computes from it is shown, and a
    /// failure names fields.
    /// </summary>
    public static Offer Of(PropertyValue? schema) => schema is MapValue map && !map.HasSecret() && map.Get("properties") is MapValue fields
        ? new(fields.Select((_, field) => field is NullValue ? PropertyValue.Unknown : field), IsOpen: false)
        : Unknown;

    /// <summary>The same with what another has beside it.</summary>
    public Offer With(Offer? other) => other is null ? this
        : this with { Fields = MapValue.From(other.Fields.Concat(Fields)), Above = Above ?? other.Above, Renamed = Above is null ? other.Renamed : Renamed };

    /// <summary>The field at a path; unknown where it may be there, null where it certainly is not.</summary>
    public PropertyValue? Resolve(string path)
    {
        if (Fields.Get(FieldPath.Plain(path)) is { } whole)
            return whole;
        var steps = FieldPath.Split(path);
        var field = steps.Skip(1).Aggregate(Fields.Get(steps[0]), Below);
        return field ?? (IsOpen ? PropertyValue.Unknown : null);
    }

    /// <summary>All paths that are known, for suggestions.</summary>
    public IEnumerable<string> Paths() => Paths("", Fields);

    /// <summary>The type of a field, or null where it is not known.</summary>
    public static string? TypeOf(PropertyValue field) => (field as MapValue)?.TextOf("type");

    static PropertyValue? Below(PropertyValue? field, string step) => field is not MapValue map ? field : TypeOf(field) switch
    {
        "array" when map.Get("items") is { } items => FieldPath.IsIndex(step) ? items : Below(items, step),
        "object" when map.Get("properties") is MapValue properties => properties.Get(step),
        // An object or list that says nothing of its inside can have anything there.
        "object" or "array" or null => PropertyValue.Unknown,
        _ => null,
    };

    static IEnumerable<string> Paths(string start, MapValue fields) => fields.SelectMany(field =>
        Inside(field.Value) is { } below ? Paths($"{start}{field.Key}.", below).Prepend(start + field.Key) : [start + field.Key]);

    static MapValue? Inside(PropertyValue field) => TypeOf(field) switch
    {
        "object" => ((MapValue)field).Get("properties") as MapValue,
        "array" when ((MapValue)field).Get("items") is { } items => Inside(items),
        _ => null,
    };
}

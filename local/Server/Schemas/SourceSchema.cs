using Mixpeek.Local.Store;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Schemas;

/// <summary>What a collection's source offers.</summary>
/// <param name="Schema">The fields that are known.</param>
/// <param name="IsOpen">Whether there can be others: an extractor above is not a built-in one, so nobody knows what it puts out.</param>
sealed record SourceSchema(MapValue Schema, bool IsOpen)
{
    /// <summary>A path that leads into a free object, or that only an unknown extractor can explain.</summary>
    static readonly MapValue Unknown = SchemaField.Of("object");

    public MapValue Fields => Schema.Map("properties")!;

    /// <summary>The field at a path (dots for nesting, a leading <c>$.</c> is allowed); null where the source has none.</summary>
    public MapValue? Resolve(string path)
    {
        var steps = FieldPath.Split(path);
        var field = Fields.Map(steps[0]);
        foreach (var step in steps.Skip(1))
        {
            if (field is null)
                break;
            field = Below(field, step);
        }
        return field ?? (IsOpen ? Unknown : null);
    }

    static MapValue? Below(MapValue field, string step) => field.Text("type") switch
    {
        "array" when field.Map("items") is { } items => FieldPath.IsIndex(step) ? items : Below(items, step),
        "object" when field.Map("properties") is { } properties => properties.Map(step),
        // An object or list that says nothing of its inside can have anything there.
        "object" or "array" => Unknown,
        _ => null,
    };
}

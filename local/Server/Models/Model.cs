using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Models;

/// <summary>An object with declared fields.</summary>
sealed class Model : Shape
{
    readonly Extra extra;
    readonly Field[] fields;
    readonly HashSet<string> names;

    public Model(Extra extra, params Field[] fields)
    {
        (this.extra, this.fields) = (extra, fields);
        names = [.. fields.Select(field => field.Name)];
    }

    public Model(params Field[] fields) : this(Extra.Ignore, fields) { }

    public override PropertyValue Read(PropertyValue value, Place place)
    {
        if (value is not MapValue given)
        {
            place.Refuse("model_attributes_type", "Input should be a valid dictionary or object to extract fields from");
            return value;
        }
        var known = fields.Select(field => KeyValuePair.Create(field.Name, ReadField(field, given, place)));
        return MapValue.From(known.Concat(Undeclared(given, place)));
    }

    /// <summary>The declared fields that this object has, checked; what it leaves out stays out: a partial update.</summary>
    public MapValue ReadPartial(MapValue given, Place place) => MapValue.From(fields
        .Where(field => given.ContainsKey(field.Name))
        .Select(field => KeyValuePair.Create(field.Name, field.Shape.Read(given[field.Name], place.At(field.Name)))));

    static PropertyValue ReadField(Field field, MapValue given, Place place)
    {
        if (given.Get(field.Name) is { } value)
            return field.Shape.Read(value, place.At(field.Name));
        if (field.Default is null)
            place.At(field.Name).Refuse("missing", "Field required");
        return field.Default ?? PropertyValue.Null;
    }

    IEnumerable<KeyValuePair<string, PropertyValue>> Undeclared(MapValue given, Place place)
    {
        if (extra == Extra.Ignore)
            return [];
        var others = given.Where(entry => !names.Contains(entry.Key));
        if (extra == Extra.Forbid)
            foreach (var (name, _) in others)
                place.At(name).Refuse("extra_forbidden", "Extra inputs are not permitted");
        return others;
    }
}

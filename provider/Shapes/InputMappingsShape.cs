using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Shapes;

/// <summary>
/// From an extractor's input to where its value comes from: a source path (<c>video: clip</c>), or an object with <c>path</c>,
/// <c>override</c> or <c>sourceType</c>. Mixpeek takes a dictionary of paths or a list of InputMapping, and answers with either.
/// </summary>
sealed class InputMappingsShape : Shape
{
    static readonly ObjectShape Mapping = new("InputMapping", "Where the value of one extractor input comes from.",
        new Property("sourceType", new TextShape("payload", "literal", "vector"), Traits.Optional, "Where to look."),
        new Property("path", TextShape.Any, Traits.Optional, "The source field's path."),
        new Property("override", VerbatimShape.Value, Traits.Optional, "A fixed value."));

    public override MapValue Schema =>
        MapValue.Of(("type", "object"), ("additionalProperties", VerbatimShape.Value.Schema));

    protected override void CheckKnown(PropertyValue value, PropertyPath path, Failures failures)
    {
        if (value is not MapValue map)
            failures.Add(path, $"an object from extractor inputs to source paths was expected, not {Kinds.Of(value)}");
        else
            foreach (var (input, source) in map)
                CheckSource(source.Unwrap(), path.Key(input), failures);
    }

    static void CheckSource(PropertyValue source, PropertyPath path, Failures failures)
    {
        if (source is MapValue map)
        {
            Mapping.Check(map, path, failures);
            if (Lack(map) is { } lack)
                failures.Add(path, lack);
        }
        else if (source is not (TextValue or UnknownValue))
            failures.Add(path, $"a source path or an object with path or override was expected, not {Kinds.Of(source)}");
    }

    static string? Lack(MapValue mapping) =>
        Has(mapping, "override") ? null
        : mapping.TextOf("sourceType") == "literal" ? "a literal needs an override, which is its value; leave sourceType out for a path"
        : Has(mapping, "path") ? null
        : "it needs a path or an override";

    static bool Has(MapValue mapping, string name) => !mapping.Get(name).IsMissing();

    protected override PropertyValue? KnownToApi(PropertyValue value)
    {
        var canonical = CanonicalKnown(value);
        if (canonical is not MapValue map)
            return canonical;
        PropertyValue sent = map.Values.All(source => source is TextValue)
            ? map
            : ListValue.From(map.Select(entry => Expand(entry.Key, entry.Value)));
        return value.HasSecret() ? sent.AsSecret() : sent;
    }

    static MapValue Expand(string input, PropertyValue source)
    {
        var mapping = Mapping.ToApi(source) as MapValue ?? MapValue.Of(("path", source));
        var sourceType = mapping.Get("source_type") ?? TypeOf(mapping.Get("override"));
        return MapValue.From(MapValue.Of(("input_key", input), ("source_type", sourceType)).Concat(mapping));
    }

    /// <summary>Where a value comes from is told by what is given; saying it is needless.</summary>
    static PropertyValue TypeOf(PropertyValue? overriding) => overriding is null ? "payload" : "literal";

    protected override PropertyValue? KnownFromApi(PropertyValue value) => value switch
    {
        MapValue { Count: 0 } => null,
        MapValue map => map,
        ListValue list => MapValue.From(
            from entry in list.OfType<MapValue>()
            where entry.Get("input_key") is TextValue
            select KeyValuePair.Create(((TextValue)entry["input_key"]).Value, Shorten(Mapping.FromApi(entry)!))),
        _ => value,
    };

    protected override PropertyValue? CanonicalKnown(PropertyValue value) =>
        value is MapValue map ? map.Count == 0 ? null : map.Select((_, source) => Shorten(source.Plain())) : value;

    protected override PropertyValue OverlayKnown(PropertyValue user, PropertyValue server) => user is MapValue mine && server is MapValue theirs
        ? theirs.Select((input, source) => mine.Get(input) is { } own && Shorten(own.Plain()).Equals(Shorten(source)) ? own : source)
        : server;

    protected override void DiffKnown(PropertyPath path, PropertyValue old, PropertyValue @new, Differences differences)
    {
        if (old is not MapValue before || @new is not MapValue after)
            differences.Updated(path);
        else
            foreach (var input in before.Keys.Union(after.Keys))
                VerbatimShape.Value.Diff(path.Key(input), Short(before, input), Short(after, input), differences);
    }

    static PropertyValue? Short(MapValue map, string input) => map.Get(input) is { } source ? Shorten(source.Plain()) : null;

    /// <summary>An object that says no more than its path is that path, and a source type that what is given tells is left out.</summary>
    static PropertyValue Shorten(PropertyValue source)
    {
        if (Mapping.Canonical(source) is not MapValue map)
            return source;
        if (Equals(map.Get("sourceType"), TypeOf(map.Get("override"))))
            map = map.Without("sourceType");
        return map.Count == 1 && map.Get("path") is { } path ? path : map;
    }
}

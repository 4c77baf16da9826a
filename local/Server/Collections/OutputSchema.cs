using Mixpeek.Local.Extractors;
using Mixpeek.Local.Schemas;
using Mixpeek.Local.Store;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Collections;

/// <summary>What a collection's documents will have: fields passed through, and the extractor's outputs.</summary>
static class OutputSchema
{
    /// <summary>The output schema.</summary>
    /// <param name="source">The source's schema, which has every path that is passed through.</param>
    /// <param name="configuration">The collection's <c>feature_extractor</c>.</param>
    /// <param name="extractor">The built-in extractor; null for another one, whose outputs nobody knows.</param>
    public static MapValue Compute(SourceSchema source, MapValue configuration, Extractor? extractor)
    {
        var named = configuration.List("field_passthrough").Cast<MapValue>().ToList();
        var fields = PassesAll(configuration, extractor) ? Unnamed(source, named) : [];
        return MapValue.Of(("properties", MapValue.From(fields
            .Concat(named.Select(entry => Passed(source, entry)))
            .Concat(extractor?.Outputs ?? MapValue.Empty)
            .Concat(ResponseShape.Fields(configuration)))));
    }

    /// <summary>Whether every source field reaches the documents.</summary>
    public static bool PassesAll(MapValue configuration, Extractor? extractor) =>
        configuration.Flag("include_all_source_fields")
        || extractor is { PassesEverything: true } && configuration.List("field_passthrough").Count == 0;

    /// <summary>All source fields but those that are passed under another name: {a, b} with a as x gives {x, b}.</summary>
    static IEnumerable<KeyValuePair<string, PropertyValue>> Unnamed(SourceSchema source, IEnumerable<MapValue> named)
    {
        var renamed = named.Select(entry => FieldPath.Plain(entry.Text("source_path")!)).ToHashSet(StringComparer.Ordinal);
        return source.Fields.Where(field => !renamed.Contains(field.Key));
    }

    static KeyValuePair<string, PropertyValue> Passed(SourceSchema source, MapValue entry)
    {
        var path = entry.Text("source_path")!;
        var field = source.Resolve(path)!.Over(MapValue.Of(("default", entry["default"]), ("required", entry["required"])));
        return new(entry.Text("target_path") ?? FieldPath.Last(path), field);
    }
}

using Mixpeek.Local.Extractors;
using Mixpeek.Local.Models;
using Mixpeek.Local.Schemas;
using Mixpeek.Local.Store;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Collections;

/// <summary>Whether a configuration's mappings and passthrough fit the extractor and the source.</summary>
static class PathCheck
{
    /// <summary>Reports inputs that the extractor does not have or lacks, and paths that the source does not have.</summary>
    public static void Run(MapValue configuration, Extractor? extractor, SourceSchema source, Place place)
    {
        var mappings = configuration["input_mappings"] is ListValue list
            ? [.. list.Cast<MapValue>().Select((entry, index) => OfList(entry, place.At("input_mappings").At(index)))]
            : configuration.Map("input_mappings")!.Select(entry => OfMap(entry, place.At("input_mappings"))).ToList();
        foreach (var mapping in mappings.Where(mapping => mapping.Path is not null))
            CheckPath(mapping.Path!, source, mapping.Place);
        if (extractor is not null)
            CheckInputs([.. mappings.Select(mapping => mapping.Input)], extractor, place.At("input_mappings"));
        foreach (var (index, entry) in configuration.List("field_passthrough").Cast<MapValue>().Index())
            CheckPath(entry.Text("source_path")!, source, place.At("field_passthrough").At(index).At("source_path"));
    }

    static (string Input, string? Path, Place Place) OfMap(KeyValuePair<string, PropertyValue> entry, Place mappings) =>
        (entry.Key, ((TextValue)entry.Value).Value, mappings.At(entry.Key));

    static (string Input, string? Path, Place Place) OfList(MapValue entry, Place place)
    {
        var literal = entry.Text("source_type") == "literal" || (entry["source_type"] is NullValue && entry["override"] is not NullValue);
        if (literal && entry["override"] is NullValue)
            place.At("override").Refuse("value_error", "override is required when source_type is 'literal'");
        else if (!literal && entry.Text("path") is null)
            place.At("path").Refuse("value_error", "a mapping needs a path, or an override");
        // A path into a vector is none into the source's fields.
        return (entry.Text("input_key")!, literal || entry.Text("source_type") == "vector" ? null : entry.Text("path"), place.At("path"));
    }

    static void CheckPath(string path, SourceSchema source, Place place)
    {
        if (source.Resolve(path) is null)
            place.Refuse("value_error", $"source field '{path}' is not in the source's schema; it has {Listed(source.Fields.Keys)}");
    }

    static void CheckInputs(HashSet<string> mapped, Extractor extractor, Place place)
    {
        if (extractor.Inputs is not { } inputs)
            return;
        foreach (var input in mapped.Where(input => !inputs.ContainsKey(input)))
            place.At(input).Refuse("value_error", $"{extractor.Name} has no input '{input}'; it has {Listed(inputs.Keys)}");
        foreach (var input in extractor.RequiredInputs.Where(input => !mapped.Contains(input)))
            place.At(input).Refuse("missing", $"{extractor.Name} needs the input '{input}'");
        if (extractor.OneOfInputs is { Count: > 0 } some && !some.Any(mapped.Contains))
            place.Refuse("missing", $"{extractor.Name} needs one of the inputs {Listed(some)}");
    }

    static string Listed(IEnumerable<string> names) => string.Join(", ", names);
}

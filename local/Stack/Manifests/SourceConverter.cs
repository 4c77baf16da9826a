using Pulumi.Mixpeek.Stack.Yaml.Syntax;
using Pulumi.Mixpeek.Stack.Yaml.Types;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Manifests;

/// <summary>A collection's source: names become resources, so that order and namespace follow from them.</summary>
sealed class SourceConverter(References references, ManifestValues values, Omissions omissions)
{
    /// <summary>A manifest names what the API has IDs of.</summary>
    static readonly string[] Buckets = ["bucket", "buckets", "bucket_id", "bucket_ids", "bucket_name", "bucket_names"];

    static readonly string[] Collections =
        ["collection", "collections", "collection_id", "collection_ids", "collection_name", "collection_names"];

    public object? Convert(ManifestEntry collection, Node node, ObjectType type, string path)
    {
        if (node is not MappingNode fields)
            return values.Value(node, type, path);
        var elsewhere = ManifestReader.Text(fields, "source_namespace_id");
        var home = elsewhere ?? collection.Namespace;
        var source = new Dictionary<string, object?>(StringComparer.Ordinal);
        var whole = Add(source, ManifestKind.Bucket, Named(fields, Buckets, path), home, path)
            & Add(source, ManifestKind.Collection, Named(fields, Collections, path), collection.Namespace, path);
        if (elsewhere is not null && !(whole && source.ContainsKey("buckets")))
            source["sourceNamespaceId"] = references.Find(ManifestKind.Namespace, null, elsewhere) is { } found ? References.To(found, ".id") : elsewhere;
        foreach (var entry in fields.Entries.Where(entry => !IsTaken(entry, source)))
            Rest(source, entry, type, $"{path}.{entry.Key}");
        return source;
    }

    /// <returns>Whether each name is one of the manifest's own.</returns>
    bool Add(Dictionary<string, object?> source, ManifestKind kind, List<string> names, string? home, string path)
    {
        if (names.Count == 0)
            return true;
        var found = names.ConvertAll(name => (name, Entry: references.Find(kind, home, name)));
        foreach (var (name, _) in found.Where(pair => pair.Entry is null))
            omissions.Add(path, $"\"{name}\" is not one of this manifest's {kind.Section}; it is left as it stands, where an ID is expected");
        var whole = found.TrueForAll(pair => pair.Entry is not null);
        var property = kind == ManifestKind.Bucket ? "bucket" : "collection";
        source[whole ? $"{property}s" : $"{property}Ids"] =
            found.Select(pair => pair.Entry is { } entry ? References.To(entry, whole ? "" : ".id") : Literal.Of(pair.name)).ToList();
        return whole;
    }

    List<string> Named(MappingNode fields, string[] keys, string path)
    {
        var names = new List<string>();
        foreach (var (entry, item) in fields.Entries.Where(entry => keys.Contains(entry.Key)).SelectMany(entry =>
                     (entry.Value is SequenceNode list ? list.Items : [entry.Value]).Select(item => (entry, item))))
            if (item is ScalarNode { Value: TextValue name })
                names.Add(name.Value);
            else if (item is not ScalarNode { Value: NullValue })
                omissions.Add($"{path}.{entry.Key}", "a name was expected");
        return [.. names.Distinct(StringComparer.Ordinal)];
    }

    void Rest(Dictionary<string, object?> source, Entry entry, ObjectType type, string path)
    {
        if (entry.Key == "inherited_bucket_ids")
            omissions.Add(path, "it follows from the upstream collections");
        else if (values.Property(type.Properties, entry.Key, path) is { } property && values.Value(entry.Value, property.Type, path) is { } value)
            source[property.Name] = value;
    }

    /// <summary>The type goes without saying where it is what the sources are.</summary>
    static bool IsTaken(Entry entry, Dictionary<string, object?> source) => entry.Key switch
    {
        "source_namespace_id" => true,
        "type" => entry.Value is ScalarNode { Value: TextValue type }
            && source.Keys.Any(key => key == $"{type.Value}s" || key == $"{type.Value}Ids"),
        _ => Buckets.Contains(entry.Key) || Collections.Contains(entry.Key),
    };
}

using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Lifecycle;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tests.Generators;

/// <summary>
/// Makes a program of a kind, each input of which is valid by itself, valid as a whole: what a declaration cannot say, such as that a
/// unique key's fields are fields of the schema. It adds what is missing and takes out what cannot be, as little as it can.
/// </summary>
sealed class Fitting(Setting setting)
{
    public MapValue Fit(string kind, MapValue program) => kind switch
    {
        "Namespace" => Namespace(program),
        "Bucket" => Bucket(program),
        _ => Collection(program),
    };

    MapValue Namespace(MapValue program)
    {
        program = program.With("featureExtractors", Distinct(program["featureExtractors"], "featureExtractorName", "version"));
        if (program.Get("payloadIndexes") is ListValue indexes)
            program = program.With("payloadIndexes", Distinct(ListValue.From(indexes.Cast<MapValue>().Select(Index)), "fieldName"));
        return program.Get("infrastructure") is MapValue own && own.ContainsKey("qdrantUrl") && !own.ContainsKey("qdrantApiKey")
            ? program.With("infrastructure", own.With("qdrantApiKey", "key"))
            : program;
    }

    /// <summary>An index of the type whose settings it has.</summary>
    static PropertyValue Index(MapValue index)
    {
        if (index.Get("fieldSchema") is not MapValue schema)
            return index;
        string[] text = ["tokenizer", "minTokenLen", "maxTokenLen", "lowercase"], integer = ["lookup", "range"], keyword = ["isTenant"];
        var (type, own) = schema.Keys.Any(text.Contains) ? ("text", text)
            : schema.Keys.Any(integer.Contains) ? ("integer", integer)
            : ("keyword", keyword);
        var fitting = schema.Select((name, value) => name == "type" ? type : own.Contains(name) ? value : null);
        return index.With("type", type).With("fieldSchema", fitting);
    }

    MapValue Bucket(MapValue program)
    {
        program = program.ContainsKey("namespace") ? program : program.With("namespace", setting.Ids["$ns"]);
        var keys = program.At("uniqueKey").Get("fields") as ListValue ?? [];
        var plain = Bag.Json("""{"type": "string"}""");
        var fields = keys.Aggregate(program.At("bucketSchema").At("properties"), (all, key) => all.With(((TextValue)key).Value, plain));
        return program.With("bucketSchema", MapValue.Of(("properties", fields)));
    }

    MapValue Collection(MapValue program)
    {
        program = program.ContainsKey("namespace") ? program : program.With("namespace", setting.Ids["$ns"]);
        program = program.With("source", Source(program.At("source")));
        var isTree = program.At("source").Keys.Any(way => way.StartsWith("collection", StringComparison.Ordinal));
        program = program.With("featureExtractor", Extractor(program.At("featureExtractor"), isTree));
        program = program.Get("inputSchema") is MapValue ? program.With("inputSchema", InputSchema(program.At("inputSchema"))) : program;
        return program.Get("schedule") is MapValue schedule && schedule.TextOf("triggerType") == "interval"
            ? program.With("schedule", schedule.With("scheduleConfig", MapValue.Of(("interval_seconds", 60))))
            : program;
    }

    /// <summary>A source given in one way, the first that it names, with what goes with that way.</summary>
    MapValue Source(MapValue source)
    {
        string[] ways = ["buckets", "bucketIds", "collections", "collectionId", "collectionIds"];
        var way = ways.FirstOrDefault(source.ContainsKey)
            ?? (source.TextOf("type") == "collection" || source.ContainsKey("inheritedBucketIds") ? "collectionId" : "bucketIds");
        var isTree = way.StartsWith("collection", StringComparison.Ordinal);
        if (!source.ContainsKey(way))
            source = source.With(way, isTree ? setting.Ids["$upstream"] : ListValue.Create([setting.Ids["$raw"]]));
        if (source.ContainsKey("sourceNamespaceId") && !isTree)
            source = source.With(way, ListValue.Create([setting.Ids["$distant"]]));
        return source.Select((name, value) =>
            ways.Contains(name) && name != way || name == (isTree ? "sourceNamespaceId" : "inheritedBucketIds") ? null
            : name == "type" ? isTree ? "collection" : "bucket"
            : value);
    }

    static MapValue Extractor(MapValue extractor, bool isTree)
    {
        var given = extractor.TextOf("featureExtractorName")!;
        var name = extractor.ContainsKey("params") || extractor.ContainsKey("parameters") || isTree && given == "multimodal_extractor"
            ? "text_extractor"
            : given;
        extractor = extractor.With("featureExtractorName", name);
        extractor = name switch
        {
            "text_extractor" => extractor.With("inputMappings", Bag.Json("""{"text": "title"}""")),
            "multimodal_extractor" when !extractor.ContainsKey("inputMappings") =>
                extractor.With("inputMappings", Bag.Json("""{"video": "video"}""")),
            "multimodal_extractor" => extractor,
            _ => extractor.Without("inputMappings"),
        };
        return extractor.Get("fieldPassthrough") is ListValue fields
            ? extractor.With("fieldPassthrough", Distinct(Distinct(fields, "targetPath"), "sourcePath"))
            : extractor;
    }

    /// <summary>What mappings and passthroughs refer to has to be in a schema that is given, too.</summary>
    static MapValue InputSchema(MapValue schema) => MapValue.Of(("properties", MapValue.From(schema.At("properties")
        .Concat(Bag.Json("""{"video": {"type": "video"}, "clip": {"type": "video"}, "title": {"type": "string"}}""")))));

    static ListValue Distinct(PropertyValue list, params string[] keys) => ListValue.From(((ListValue)list).Cast<MapValue>()
        .DistinctBy(element => string.Join('\n', keys.Select(key => element.TextOf(key)?.Replace("$.", "", StringComparison.Ordinal)))));
}

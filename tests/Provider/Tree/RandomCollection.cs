using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tests.Tree;

/// <summary>Random feature extractors that fit a source's schema, as far as the source's schema is known.</summary>
sealed class RandomCollection(Random random)
{
    /// <summary>Extractors with an input each, and what can be mapped to it (api-notes, "Built-in extractors"); the last one is nobody's.</summary>
    static readonly (string Name, string? Input, string[] Types)[] Extractors =
    [
        ("passthrough_extractor", null, []),
        ("text_extractor", "text", ["text", "string"]),
        ("image_extractor", "image", ["image", "string"]),
        ("multimodal_extractor", "video", ["video", "string"]),
        ("multimodal_extractor", "image", ["image"]),
        ("face_identity_extractor", "image", ["image", "string"]),
        ("document_graph_extractor", "pdf", ["pdf", "string"]),
        ("course_content_extractor", "video", ["video"]),
        ("web_scraper", "url", ["string"]),
        ("own_extractor", "anything", ["text", "number", "object", "video"]),
    ];

    public static IEnumerable<string> Names => Extractors.Select(extractor => extractor.Name).Distinct();

    /// <param name="source">The source's schema; null where the preview does not know it.</param>
    public MapValue Next(MapValue? source)
    {
        var fields = Paths("", source?.Get("properties") as MapValue ?? MapValue.Empty).ToList();
        var possible = Extractors.Where(extractor => extractor.Input is null || fields.Any(field => extractor.Types.Contains(field.Type))).ToList();
        var (name, input, types) = possible[random.Next(possible.Count)];
        var extractor = MapValue.Of(("featureExtractorName", name), ("version", "v1"));
        if (input is not null)
            extractor = extractor.With("inputMappings", MapValue.Of((input, Mapping(Pick(fields.Where(field => types.Contains(field.Type)))))));
        if (random.Next(3) == 0)
            extractor = extractor.With("includeAllSourceFields", true);
        if (name == "text_extractor" && random.Next(4) == 0)
            extractor = extractor.With("parameters", MapValue.Of(("response_shape", Shape())));
        return extractor.With("fieldPassthrough", Passthroughs([.. fields.Select(field => field.Path)]));
    }

    PropertyValue Mapping(string path) => random.Next(3) switch
    {
        0 => MapValue.Of(("path", path)),
        1 => $"$.{path}",
        _ => path,
    };

    MapValue Shape() => MapValue.Of(("type", "object"), ("properties", MapValue.Of(("mood", MapValue.Of(("type", "string"))))));

    ListValue Passthroughs(List<string> paths)
    {
        var targets = new HashSet<string>();
        var entries = new List<PropertyValue>();
        for (var count = random.Next(4); count > 0 && paths.Count > 0; count--)
        {
            var path = Pick(paths.Select(path => (path, "")));
            var target = random.Next(2) == 0 || IsOutput(path) ? $"p{count}" : null;
            if (targets.Add(target ?? path.Split('.')[^1]))
                entries.Add(Dressed(target is null ? MapValue.Of(("sourcePath", path)) : MapValue.Of(("sourcePath", path), ("targetPath", target))));
        }
        return ListValue.From(entries);
    }

    /// <summary>Whether an extractor may make a field of that name itself; those of a bucket are called <c>fa0</c> and the like.</summary>
    static bool IsOutput(string path) => path.Split('.')[^1] is not ['f', >= 'a' and <= 'h', >= '0' and <= '9'];

    MapValue Dressed(MapValue entry) => random.Next(4) switch
    {
        0 => entry.With("required", true),
        1 => entry.With("default", "none"),
        _ => entry,
    };

    string Pick(IEnumerable<(string Path, string Type)> from) => from.ElementAt(random.Next(from.Count())).Path;

    static IEnumerable<(string Path, string Type)> Paths(string start, MapValue fields) => fields.SelectMany(entry =>
    {
        var field = (MapValue)entry.Value;
        var below = field.Get("properties") is MapValue inside ? Paths($"{start}{entry.Key}.", inside) : [];
        return below.Prepend((start + entry.Key, field.TextOf("type")!));
    });
}

using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Extractors;

/// <summary>The built-in extractors, as catalogue.json describes them (api-notes, "Built-in extractors"; parameters: openapi.json).</summary>
static class Catalogue
{
    static readonly Lazy<IReadOnlyDictionary<string, Extractor>> ByName = new(Read);

    /// <summary>The extractor of this name and version; null where it is not listed, and nobody here knows what it does.</summary>
    public static Extractor? Find(string name, string version) =>
        ByName.Value.GetValueOrDefault(name) is { } extractor && extractor.Version == version ? extractor : null;

    /// <summary>Whether there is an extractor of this name, in whatever version.</summary>
    public static bool Lists(string name) => ByName.Value.ContainsKey(name);

    /// <summary>The parameters of an extractor, whatever its version; none where it is not listed.</summary>
    public static IReadOnlyDictionary<string, ExtractorParameter> ParametersOf(string name) =>
        ByName.Value.GetValueOrDefault(name)?.Parameters ?? new Dictionary<string, ExtractorParameter>();

    static Dictionary<string, Extractor> Read()
    {
        using var stream = typeof(Catalogue).Assembly.GetManifestResourceStream("catalogue.json")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var entries = (MapValue)JsonCodec.Parse(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        return entries.ToDictionary(entry => entry.Key, entry => CatalogueEntry.Read(entry.Key, (MapValue)entry.Value), StringComparer.Ordinal);
    }
}

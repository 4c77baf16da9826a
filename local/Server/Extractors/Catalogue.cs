using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Extractors;

/// <summary>The built-in feature extractors, as catalogue.json describes them.</summary>
static class Catalogue
{
    static readonly Dictionary<string, Extractor> ById = Read().ToDictionary(extractor => extractor.Id, StringComparer.Ordinal);

    public static IEnumerable<Extractor> All => ById.Values;

    /// <summary>The extractor of this name and version; null where it is not a built-in one, and what it puts out is not known.</summary>
    public static Extractor? Find(string name, string version) => WithId($"{name}_{version}");

    /// <summary>The extractor with this ID, <c>NAME_VERSION</c>.</summary>
    public static Extractor? WithId(string id) => ById.GetValueOrDefault(id);

    static List<Extractor> Read()
    {
        using var stream = typeof(Catalogue).Assembly.GetManifestResourceStream("catalogue.json")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var catalogue = (MapValue)JsonCodec.Parse(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        return [.. catalogue.Select(entry => new Extractor(entry.Key, (MapValue)entry.Value))];
    }
}

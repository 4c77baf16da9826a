using Mixpeek.Local.Store;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Extractors;

/// <summary>A vector index, as answers describe it.</summary>
static class VectorIndex
{
    /// <summary>The whole definition: the output's short name, its URI, and the index that stores it.</summary>
    /// <param name="extractor">The extractor that fills it.</param>
    /// <param name="name">The name under which documents and the index have it.</param>
    /// <param name="vector">The catalogue's entry.</param>
    public static MapValue Describe(Extractor extractor, string name, MapValue vector) => MapValue.Of(
        ("feature_uri", $"mixpeek://{extractor.Name}@{extractor.Version}/{vector.Text("output")}"),
        ("name", vector["output"]),
        ("description", vector["description"]),
        ("type", "single"),
        ("index", Storage(name, vector)));

    static MapValue Storage(string name, MapValue vector) => MapValue.Of(
        ("name", name),
        ("description", vector["description"]),
        ("dimensions", vector["dimensions"]),
        ("type", "dense"),
        ("distance", "cosine"),
        ("datatype", "float32"),
        ("on_disk", PropertyValue.Null),
        ("supported_inputs", vector["inputs"]),
        ("inference_name", vector.Text("service")!.Replace("/", "__", StringComparison.Ordinal).Replace('-', '_')),
        ("inference_service_id", vector["service"]),
        ("purpose", vector["purpose"]),
        ("vector_name_override", PropertyValue.Null));
}

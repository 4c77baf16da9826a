using Mixpeek.Local.Extractors;
using Mixpeek.Local.Models;
using Mixpeek.Local.Protocol;
using Mixpeek.Local.Schemas;
using Mixpeek.Local.Store;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Collections;

/// <summary>A collection's <c>feature_extractor</c>: checked against the namespace, the catalogue and the source, and completed.</summary>
static class FeatureExtraction
{
    /// <summary>The configuration as answers show it.</summary>
    /// <exception cref="Refusal">The namespace does not have the extractor, its parameters are wrong, or a path leads nowhere.</exception>
    public static MapValue Complete(MapValue request, Row namespaceRow, SourceSchema source)
    {
        var (name, version) = (request.Text("feature_extractor_name")!, request.Text("version")!);
        var extractor = Catalogue.Find(name, version);
        var place = Place.Of("body", "feature_extractor");
        CheckNamespace(request, name, version, namespaceRow, place);
        PathCheck.Run(request, extractor, source, place);
        if (place.Issues.Count > 0)
            throw Refusal.Invalid(place.Issues);
        return request.Over(MapValue.Of(
            ("parameters", Parameters(request["parameters"], name, extractor)),
            ("feature_extractor_id", $"{name}_{version}")));
    }

    static void CheckNamespace(MapValue request, string name, string version, Row row, Place place)
    {
        var configured = row.Document.List("feature_extractors").Cast<MapValue>().FirstOrDefault(candidate =>
            candidate.Text("feature_extractor_name") == name && candidate.Text("version") == version);
        if (configured is null)
            place.At("feature_extractor_name").Refuse(
                "value_error", $"feature extractor '{name}' {version} is not among the feature_extractors of namespace '{row.Name}'");
        else if (request["params"] is MapValue given && !given.Equals(configured["params"]))
            place.At("params").Refuse(
                "value_error", $"the params of '{name}' differ from those that namespace '{row.Name}' was created with");
    }

    static PropertyValue Parameters(PropertyValue given, string name, Extractor? extractor)
    {
        if (extractor is null)
            return given is MapValue free ? MapValue.Of(("extractor_type", name)).Over(free) : PropertyValue.Null;
        var place = Place.Of("body", "feature_extractor", "parameters");
        var read = extractor.Parameters.Read(given is NullValue ? MapValue.Empty : given, place);
        return place.Issues.Count == 0 ? read : throw Refusal.Malformed(place.Issues);
    }
}

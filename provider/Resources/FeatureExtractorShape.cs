using Pulumi.Mixpeek.Extractors;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Resources;

/// <summary>A collection's feature extractor. Mixpeek completes its parameters with the extractor's defaults, which say nothing new.</summary>
sealed class FeatureExtractorShape(string name, string description, params Property[] properties) : ObjectShape(name, description, properties)
{
    protected override void CheckKnown(PropertyValue value, PropertyPath path, Failures failures)
    {
        base.CheckKnown(value, path, failures);
        if (value is MapValue extractor && extractor.TextOf("featureExtractorName") is { } name && extractor.Get("parameters") is { } parameters)
            new ParameterCheck(name, failures).Check(parameters, path.Key("parameters"));
    }

    protected override PropertyValue? KnownFromApi(PropertyValue value) => base.KnownFromApi(value) is { } read ? WithoutDefaults(read) : null;

    protected override PropertyValue? CanonicalKnown(PropertyValue value) => base.CanonicalKnown(WithoutDefaults(value));

    protected override void DiffKnown(PropertyPath path, PropertyValue old, PropertyValue @new, Differences differences) =>
        base.DiffKnown(path, WithoutDefaults(old), WithoutDefaults(@new), differences);

    static PropertyValue WithoutDefaults(PropertyValue value) =>
        value is MapValue extractor
        && extractor.Get("featureExtractorName")?.Unwrap() is TextValue name
        && extractor.Get("parameters")?.Unwrap() is MapValue parameters
            ? ExtractorDefaults.Without(name.Value, parameters) is { } telling ? extractor.With("parameters", telling) : extractor.Without("parameters")
            : value;
}

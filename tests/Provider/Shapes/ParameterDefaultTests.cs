using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Generators;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Shapes;

/// <summary>Each documented parameter of each built-in extractor: its default says nothing, anything else does.</summary>
public sealed class ParameterDefaultTests
{
    static readonly MapValue Catalogue = Bag.Json(File.ReadAllText(Repository.Path("provider", "Extractors", "catalogue.json")));

    public static TheoryData<string, string> Parameters => [.. Catalogue.SelectMany(extractor =>
        ((MapValue)extractor.Value).At("parameters").Keys.Select(name => new TheoryDataRow<string, string>(extractor.Key, name)))];

    [Theory, MemberData(nameof(Parameters))]
    public void The_default_of_a_parameter_is_the_same_as_none(string extractor, string parameter)
    {
        var property = Place.Find("Collection.featureExtractor").Property;
        var usual = Catalogue.At(extractor).At("parameters").At(parameter).Get("default") ?? PropertyValue.Null;
        var (none, spelled) = (With(extractor, MapValue.Empty), With(extractor, MapValue.Of((parameter, usual))));
        Assert.Empty(Changes(property, none, spelled));
        Assert.Empty(Changes(property, spelled, none));
        var other = With(extractor, MapValue.Of((parameter, "something else")));
        Assert.Equal(["featureExtractor.parameters"], Changes(property, spelled, other));
        Assert.Equal(["featureExtractor.parameters"], Changes(property, other, none));
    }

    static IEnumerable<string> Changes(Property property, PropertyValue one, PropertyValue other)
    {
        var differences = new Differences();
        property.Diff(PropertyPath.Root.Key(property.Name), one, other, differences);
        return differences.All.Keys;
    }

    static MapValue With(string extractor, MapValue parameters) =>
        MapValue.Of(("featureExtractorName", extractor), ("version", "v1"), ("parameters", parameters));
}

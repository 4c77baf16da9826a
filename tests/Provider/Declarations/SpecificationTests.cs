using System.Text.Json.Nodes;
using Pulumi.Mixpeek.Resources;
using Pulumi.Mixpeek.Testing.Contract;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Declarations;

/// <summary>
/// The declarations say what the specification says, neither less nor more: a bound that is missing is found at deploy time, and one
/// that Mixpeek does not have refuses what it would take.
/// </summary>
public sealed class SpecificationTests
{
    [Theory]
    [InlineData("Namespace", "CreateNamespaceRequest")]
    [InlineData("Bucket", "BucketCreateRequest")]
    [InlineData("Collection", "CreateCollectionRequest")]
    public void A_kind_is_declared_as_the_specification_has_it(string kind, string model)
    {
        Assert.SkipWhen(OpenApiContract.Location is null, OpenApiContract.Absence);
        var specified = SpecifiedType.Model(JsonNode.Parse(File.ReadAllBytes(OpenApiContract.Location!))!, model);
        var declared = ResourceKinds.Find($"mixpeek:index:{kind}")!.Properties;
        Assert.Equal(
            Departures.Keys.Where(line => line.StartsWith(kind, StringComparison.Ordinal)), Comparison.Of(kind, declared, specified));
    }

    /// <summary>Where a declaration means to be another than the specification, with the reason.</summary>
    static readonly Dictionary<string, string> Departures = new()
    {
        ["Namespace.namespaceName: required is False, the specification's True"] = "it is made where the program gives none",
        ["Bucket.bucketName: required is False, the specification's True"] = "it is made where the program gives none",
        ["Collection.collectionName: required is False, the specification's True"] = "it is made where the program gives none",
        ["Collection.source.type: required is False, the specification's True"] = "it follows from the other properties",
        ["Collection.source.sourceNamespaceId: not in the specification"] = "newer than the specification (api-notes)",
        ["Collection.schedule.triggerType: words is cron, interval, the specification's none"] = "its description says so, in words",
    };
}

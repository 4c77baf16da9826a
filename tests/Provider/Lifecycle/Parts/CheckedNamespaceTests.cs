using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>The namespace that Check puts in: its own, its source's, or the configured one.</summary>
public sealed class CheckedNamespaceTests : IDisposable
{
    const string NoNamespace = ": namespace: a bucket lives in a namespace, and none is given: set `namespace` on it, or `mixpeek:namespace` in the configuration (MIXPEEK_NAMESPACE in the environment)";

    readonly Course course = new();
    readonly Course collection = new("Collection");

    public void Dispose()
    {
        course.Dispose();
        collection.Dispose();
    }

    [Fact]
    public void A_namespace_that_is_left_out_is_the_configured_one()
    {
        course.DefaultNamespace = "ns_9";
        Assert.Equal((Clips.Bucket.With("namespace", "ns_9"), ""), course.Check(Clips.Bucket.Without("namespace")));
        Assert.Equal("ns_1", course.Check(Clips.Bucket).Inputs.TextOf("namespace"));
    }

    [Fact]
    public void A_namespace_that_nobody_gives_is_a_failure() => Assert.Equal(NoNamespace, course.Check(Clips.Bucket.Without("namespace")).Failures);

    [Fact]
    public void A_namespace_itself_is_in_none()
    {
        using var @namespace = new Course("Namespace") { DefaultNamespace = "ns_9" };
        Assert.Equal((Clips.Namespace, ""), @namespace.Check(Clips.Namespace));
    }

    [Fact]
    public void A_collection_is_in_the_namespace_of_its_source()
    {
        collection.DefaultNamespace = "ns_9";
        collection.Known.Exists(Course.SubjectOf("Bucket").Urn, "bkt_1", Clips.Bucket);
        Assert.Equal("ns_1", collection.Check(Clips.Collection.Without("namespace")).Inputs.TextOf("namespace"));
    }

    [Fact]
    public void A_source_in_another_namespace_is_said_to_be_there()
    {
        collection.Known.Exists(Course.SubjectOf("Bucket").Urn, "bkt_1", Clips.Bucket.With("namespace", "ns_8"));
        Assert.Equal("ns_8", ((MapValue)collection.Check(Clips.Collection).Inputs["source"]).TextOf("sourceNamespaceId"));
    }
}

using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>Namespaces that a process has met: by name or by ID they are one, and an unknown one is one that the program creates.</summary>
public sealed class KnownNamespacesTests
{
    static readonly string Bucket = Course.SubjectOf("Bucket").Urn, Media = Course.SubjectOf("Namespace", "media").Urn, Other = Course.SubjectOf("Namespace", "other").Urn;

    readonly KnownResources known = new();

    [Fact]
    public void A_namespace_is_one_by_its_name_and_by_its_ID()
    {
        known.Exists(Media, "ns_1", Clips.Namespace);
        known.Exists(Other, "ns_2", Clips.Namespace.With("namespaceName", "other"));
        Assert.Equal<PropertyValue>("ns_1", known.NamespaceId("media"));
        Assert.Equal<PropertyValue>("ns_1", known.NamespaceId(Bag.Hidden("media")));
        Assert.Equal<PropertyValue>("ns_1", known.NamespaceId("ns_1"));
        Assert.Equal<PropertyValue>("stranger", known.NamespaceId("stranger"));
        Assert.Equal(PropertyValue.Unknown, known.NamespaceId(PropertyValue.Unknown));
        Assert.All(["media", "ns_1"], handle => Assert.Equal(["namespace \"media\""], known.Namespaces(handle).Select(met => met.Label)));
    }

    [Fact]
    public void A_replaced_namespace_has_its_newest_ID()
    {
        known.Exists(Media, "ns_1", Clips.Namespace);
        known.Exists(Media, "ns_2", Clips.Namespace);
        Assert.Equal<PropertyValue>("ns_2", known.NamespaceId("media"));
    }

    [Fact]
    public void A_namespace_that_is_only_checked_has_no_ID_yet()
    {
        known.Checked(Media, Clips.Namespace, null, null, null);
        Assert.Equal<PropertyValue>("media", known.NamespaceId("media"));
        Assert.Single(known.Namespaces("media"));
    }

    [Fact]
    public void An_ID_that_is_also_a_name_is_an_ID()
    {
        known.Exists(Media, "ns_1", Clips.Namespace.With("namespaceName", "ns_2"));
        known.Exists(Other, "ns_2", Clips.Namespace);
        Assert.Equal<PropertyValue>("ns_2", known.NamespaceId("ns_2"));
    }

    [Fact]
    public void An_unknown_namespace_is_one_that_the_program_creates()
    {
        known.Exists(Other, "ns_2", Clips.Namespace);
        Assert.Empty(known.Namespaces(PropertyValue.Unknown)); // no program says it
        known.Checked(Media, Clips.Namespace, null, null, null);
        Assert.Equal(["namespace \"media\""], known.Namespaces(PropertyValue.Unknown).Select(met => met.Label));
        Assert.Equal([("text_extractor", "v1")], known.Namespaces(PropertyValue.Unknown).Single().Listed!);
        known.Stays(Media, null);
        Assert.Empty(known.Namespaces(PropertyValue.Unknown));
    }

    [Fact]
    public void What_is_no_namespace_is_none_of_them()
    {
        known.Checked(Bucket, Clips.Bucket.With("namespaceName", "media"), null, null, null);
        Assert.Empty(known.Namespaces("media"));
        Assert.Empty(known.Namespaces(PropertyValue.Unknown));
        Assert.Empty(known.Namespaces(null));
    }
}

using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>What a change of inputs does: in place or by a replacement, and which of the two objects goes first.</summary>
public sealed class DiffingTests : IDisposable
{
    readonly Course course = new();

    public void Dispose() => course.Dispose();

    [Fact]
    public void The_same_is_no_change() => Assert.Empty(Diff(Clips.Bucket).Changes);

    [Fact]
    public void Outputs_are_none_either() => Assert.Empty(course.Diffing.Diff(course.Subject, "bkt_1", MapValue.Of(("status", "X")), Clips.Bucket, Clips.Bucket.With("status", "Y")).Changes);

    [Fact]
    public void What_changes_in_place_replaces_nothing()
    {
        var difference = Diff(Clips.Bucket.With("description", "cut").With("metadata", Bag.Json("""{"a": 1}""")));
        Assert.Equal([("description", Change.Updated), ("metadata", Change.Added)], difference.Changes.Select(change => (change.Key, change.Value)));
        Assert.Empty(difference.Replaces);
        Assert.False(difference.DeleteBeforeReplace);
    }

    [Fact]
    public void What_is_fixed_replaces_and_only_that_is_named()
    {
        var difference = Diff(Clips.Bucket.With("description", "cut").With("uniqueKey", Bag.Json("""{"fields": ["title"]}""")));
        Assert.Equal(["description", "uniqueKey"], difference.Changes.Keys);
        Assert.Equal(["uniqueKey"], difference.Replaces);
    }

    [Fact]
    public void Another_namespace_replaces() => Assert.Equal(["namespace"], Diff(Clips.Bucket.With("namespace", "ns_2")).Replaces);

    [Fact]
    public void A_namespace_by_name_and_by_ID_is_one()
    {
        Met("Namespace", "media", "ns_1");
        Assert.Empty(Diff(Clips.Bucket.With("namespace", "media")).Changes);
        Assert.Empty(Diff(Clips.Bucket.With("namespace", Bag.Hidden("media"))).Changes);
        Assert.Equal(["namespace"], Diff(Clips.Bucket.With("namespace", "other")).Replaces);
    }

    [Theory]
    [InlineData("\"<unknown>\"")]
    [InlineData("null")]
    public void A_namespace_that_is_not_known_may_be_another(string value) => Assert.Equal(["namespace"], Diff(Clips.Bucket.With("namespace", Bag.Value(value))).Replaces);

    [Fact]
    public void A_namespace_that_is_left_out_is_another() => Assert.Equal(["namespace"], Diff(Clips.Bucket.Without("namespace")).Replaces);

    [Theory]
    [InlineData("clips", true)]
    [InlineData("others", false)]
    [InlineData(null, false)] // it is random, so never the old one
    public void The_old_one_goes_first_where_it_holds_the_name_of_the_new_one(string? fresh, bool first)
    {
        course.Known.Checked(course.Subject.Urn, Clips.Bucket, fresh, null, null);
        Assert.Equal(first, Diff(Clips.Bucket.With("uniqueKey", Bag.Json("""{"fields": ["title"]}"""))).DeleteBeforeReplace);
    }

    [Fact]
    public void In_another_namespace_the_name_is_free()
    {
        course.Known.Checked(course.Subject.Urn, Clips.Bucket, "clips", null, null);
        Assert.False(Diff(Clips.Bucket.With("namespace", "ns_2")).DeleteBeforeReplace);
    }

    [Fact]
    public void What_replaces_nothing_deletes_nothing_first()
    {
        course.Known.Checked(course.Subject.Urn, Clips.Bucket, "clips", null, null);
        Assert.False(Diff(Clips.Bucket.With("description", "cut")).DeleteBeforeReplace);
    }

    [Fact]
    public void A_namespace_s_name_is_held_wherever_it_is()
    {
        using var @namespace = new Course("Namespace");
        @namespace.Known.Checked(@namespace.Subject.Urn, Clips.Namespace, "media", null, null);
        var difference = @namespace.Diffing.Diff(@namespace.Subject, "ns_1", Clips.Namespace, Clips.Namespace, Clips.Namespace.With("namespaceType", "marketplace"));
        Assert.Equal((true, "namespaceType"), (difference.DeleteBeforeReplace, difference.Replaces.Single()));
    }

    [Fact]
    public void What_is_diffed_exists_and_stays_with_what_it_will_offer()
    {
        Diff(Clips.Bucket.With("bucketSchema", Bag.Json("""{"properties": {"body": {"type": "text"}}}""")));
        var known = course.Known.Find(course.Subject.Urn)!;
        Assert.Equal((true, "bkt_1"), (known.Stays, known.Ids.Single()));
        Assert.Equal(["body"], known.Offered!.Fields.Keys);
    }

    [Fact]
    public void What_is_replaced_does_not_stay()
    {
        Diff(Clips.Bucket.With("namespace", "ns_2"));
        Assert.False(course.Known.Find(course.Subject.Urn)!.Stays);
    }

    Difference Diff(MapValue news) => course.Diffing.Diff(course.Subject, "bkt_1", Clips.Bucket, Clips.Bucket, news);

    void Met(string kind, string name, string id) =>
        course.Known.Exists(Course.SubjectOf(kind).Urn, id, MapValue.Of(("namespaceName", name)));
}

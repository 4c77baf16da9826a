using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>The name that Check keeps, makes or refuses.</summary>
public sealed class CheckedNameTests : IDisposable
{
    readonly Course course = new();

    public void Dispose() => course.Dispose();

    [Fact]
    public void A_name_that_is_left_out_is_made_of_the_seed()
    {
        var (inputs, failures) = course.Check(Clips.Bucket.Without("bucketName"));
        Assert.Equal(("it-9f64a74", ""), (inputs.TextOf("bucketName"), failures));
        Assert.Equal("it-9f64a74", course.Check(Clips.Bucket.With("bucketName", PropertyValue.Null)).Inputs.TextOf("bucketName"));
    }

    [Fact]
    public void The_state_s_name_is_kept()
    {
        Assert.Equal("old", course.Check(Clips.Bucket.Without("bucketName"), MapValue.Of(("bucketName", "old"))).Inputs.TextOf("bucketName"));
        Assert.Equal("it-9f64a74", course.Check(Clips.Bucket.Without("bucketName"), MapValue.Of(("bucketName", PropertyValue.Null))).Inputs.TextOf("bucketName"));
    }

    [Fact]
    public void Where_autonaming_is_disabled_a_name_must_be_given()
    {
        Assert.Equal(": bucketName: it is missing, and autonaming is disabled for this stack: give a name",
            course.Check(Clips.Bucket.Without("bucketName"), autonaming: new("", false, true)).Failures);
        Assert.Equal("", course.Check(Clips.Bucket, autonaming: new("", false, true)).Failures);
    }

    [Fact]
    public void A_name_that_Mixpeek_would_refuse_is_a_failure_unless_it_is_there_already()
    {
        var named = Clips.Bucket.With("bucketName", "a b");
        Assert.Equal("bucketName: a name has letters, digits, _ and - only; \"a-b\" would do", course.Check(named).Failures);
        Assert.Equal("", course.Check(named, MapValue.Of(("bucketName", "a b"))).Failures);
        Assert.Equal("", course.Check(named, MapValue.Of(("bucketName", Bag.Hidden("a b")))).Failures);
    }

    [Fact]
    public void An_enforced_name_that_Mixpeek_would_refuse_is_a_failure_that_shows_it() =>
        Assert.Equal(": bucketName: \"a b\": a name has letters, digits, _ and - only; \"a-b\" would do",
            course.Check(Clips.Bucket.Without("bucketName"), autonaming: new("a b", true, false)).Failures);

    [Fact]
    public void The_name_of_a_replacement_is_known_where_chance_has_no_part_in_it()
    {
        course.Check(Clips.Bucket.Without("bucketName"));
        Assert.Null(course.Known.Find(course.Subject.Urn)!.FreshName);
        course.Check(Clips.Bucket.Without("bucketName"), autonaming: new("proposed", false, false));
        Assert.Equal("proposed", course.Known.Find(course.Subject.Urn)!.FreshName);
        course.Check(Clips.Bucket.With("bucketName", PropertyValue.Unknown), autonaming: new("proposed", false, false));
        Assert.Null(course.Known.Find(course.Subject.Urn)!.FreshName);
        course.Check(Clips.Bucket.With("bucketName", Bag.Hidden("own")));
        Assert.Equal("own", course.Known.Find(course.Subject.Urn)!.FreshName);
    }
}

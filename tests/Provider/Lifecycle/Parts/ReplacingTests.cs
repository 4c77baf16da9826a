using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Testing;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>What a replacement deletes is told before it is done, and whether forceDestroy lets it.</summary>
public sealed class ReplacingTests : IDisposable
{
    readonly Course course = new();

    public void Dispose() => course.Dispose();

    [Fact]
    public void A_creation_is_no_replacement() => Assert.Null(new Replacing(course.Known, course.Force).Warning(course.Subject, Clips.Bucket));

    [Fact]
    public void One_that_was_only_checked_is_none_either()
    {
        course.Known.Checked(course.Subject.Urn, Clips.Bucket, null, null, null);
        Assert.Null(new Replacing(course.Known, course.Force).Warning(course.Subject, Clips.Bucket));
    }

    [Theory]
    [InlineData(false, "replacing bucket \"it\" deletes its objects for good; that is refused while there is data, unless forceDestroy is set")]
    [InlineData(true, "replacing bucket \"it\" deletes its objects for good; forceDestroy is set, so nothing will stop that")]
    public void A_replacement_says_what_goes_with_it(bool isForced, string warning)
    {
        course.Known.Exists(course.Subject.Urn, "bkt_1", Clips.Bucket);
        Assert.Equal(warning, new Replacing(course.Known, course.Force).Warning(course.Subject, Clips.Bucket.With("forceDestroy", isForced)));
    }

    [Theory]
    [InlineData("{}", false, false)]
    [InlineData("{}", true, true)]
    [InlineData("""{"forceDestroy": true}""", false, true)]
    [InlineData("""{"forceDestroy": false}""", true, false)]
    [InlineData("""{"forceDestroy": {"<secret>": true}}""", false, true)]
    [InlineData("""{"forceDestroy": "yes"}""", true, true)] // no flag is as good as none
    public void ForceDestroy_is_the_resource_s_or_else_the_provider_s(string inputs, bool byDefault, bool isSet)
    {
        course.ForcesByDefault = byDefault;
        Assert.Equal(isSet, course.Force.IsSet(course.Subject, Bag.Json(inputs)));
    }

    [Fact]
    public void What_the_program_says_now_goes_before_the_state()
    {
        course.Known.Exists(course.Subject.Urn, "bkt_1", Clips.Bucket.With("forceDestroy", true));
        Assert.False(course.Force.IsSet(course.Subject, Clips.Bucket)); // the state alone, as it is given
        course.Known.Checked(course.Subject.Urn, Clips.Bucket.With("forceDestroy", true), null, null, null);
        Assert.True(course.Force.IsSet(course.Subject, Clips.Bucket));
    }
}

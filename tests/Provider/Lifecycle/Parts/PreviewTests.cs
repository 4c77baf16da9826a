using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>What a preview promises of a creation, and what it warns of.</summary>
public sealed class PreviewTests : IDisposable
{
    readonly Course course = new();

    public void Dispose() => course.Dispose();

    [Fact]
    public void What_is_given_is_promised_and_what_is_unknown_is_not() => Assert.Equal(
        Clips.Bucket.Without("description"), course.Creating.Preview(course.Subject, Clips.Bucket.With("description", PropertyValue.Unknown)));

    [Fact]
    public void A_secret_that_is_unknown_is_not_promised_either() => Assert.Equal(
        Clips.Bucket.Without("description"), course.Creating.Preview(course.Subject, Clips.Bucket.With("description", Bag.Hidden(PropertyValue.Unknown))));

    [Fact]
    public void A_collection_promises_the_schemas_that_follow_from_its_source()
    {
        var (bucket, collection) = (course.Subject, Course.SubjectOf("Collection"));
        course.Checking.Check(bucket, MapValue.Empty, Clips.Bucket, [], null, new());
        course.Known.Exists(bucket.Urn, "bkt_1", Clips.Bucket);
        var program = Clips.Collection.With("featureExtractor", Bag.Json("""{"featureExtractorName": "passthrough_extractor", "version": "v1"}"""));
        var inputs = course.Checking.Check(collection, MapValue.Empty, program, [], null, new());
        var preview = course.Creating.Preview(collection, inputs);
        Assert.Equal(Bag.Json("""{"properties": {"title": {"type": "string"}}}"""), preview["inputSchema"]);
        Assert.True(preview.ContainsKey("outputSchema"));
        Assert.Equal(course.Known.Find(collection.Urn)!.Offered!.Schema, preview["outputSchema"]);
    }

    [Fact]
    public void What_it_will_offer_is_known_to_those_over_it()
    {
        course.Creating.Preview(course.Subject, Clips.Bucket); // without a Check, as where an engine's process began later
        Assert.Equal(["title"], course.Known.Find(course.Subject.Urn)!.Offered!.Fields.Keys);
    }

    [Fact]
    public async Task What_was_created_is_known_by_its_ID_with_what_it_offers()
    {
        course.Mixpeek.On("POST /v1/buckets", Clips.BucketAnswer);
        await course.CreateAsync(Clips.Bucket);
        var known = course.Known.Find(course.Subject.Urn)!;
        Assert.Equal((true, "bkt_1"), (known.Stays, known.Ids.Single()));
        Assert.Equal(["title"], known.Offered!.Fields.Keys);
        Assert.Equal<PropertyValue>("ns_1", course.Known.NamespaceOf("bkt_1")!);
    }

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

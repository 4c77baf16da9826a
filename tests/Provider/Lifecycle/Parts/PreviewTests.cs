using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>What a preview promises of a creation and of an update.</summary>
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
    public void An_update_promises_what_stays_and_what_is_given()
    {
        var olds = MapValue.From(Clips.Bucket.Concat(Bag.Json("""{"bucketId": "bkt_1", "status": "ACTIVE"}""")));
        var news = Clips.Bucket.With("description", "cut").With("metadata", PropertyValue.Unknown);
        Assert.Equal(olds.With("description", "cut"), Updating.Preview(course.Subject, olds, Clips.Bucket, news));
    }

    [Fact]
    public void An_update_does_not_promise_what_a_change_may_change()
    {
        using var collection = new Course("Collection");
        var olds = MapValue.From(Clips.Collection.Concat(Bag.Json("""{"collectionId": "col_1", "triggerId": "trg_1"}""")));
        var schedule = Bag.Json("""{"triggerType": "cron", "scheduleConfig": {"cron_expression": "0 0 * * *"}}""");
        Assert.False(Updating.Preview(collection.Subject, olds, Clips.Collection, Clips.Collection.With("schedule", schedule)).ContainsKey("triggerId"));
        Assert.Equal("trg_1", Updating.Preview(collection.Subject, olds, Clips.Collection, Clips.Collection.With("description", "cut")).TextOf("triggerId"));
    }
}

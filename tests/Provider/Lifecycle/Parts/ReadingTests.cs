using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;
using static Pulumi.Mixpeek.Tests.Lifecycle.Parts.ScriptedMixpeek;

namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>A Read finds where a resource is, and lays what Mixpeek has over what the user wrote.</summary>
public sealed class ReadingTests : IDisposable
{
    const string Get = "GET /v1/buckets/bkt_1";

    readonly Course course = new();

    public ReadingTests() => course.Mixpeek.On(Get, Clips.BucketAnswer);

    public void Dispose() => course.Dispose();

    [Fact]
    public async Task What_did_not_change_comes_back_as_it_was_written()
    {
        var found = await course.ReadAsync("bkt_1", Clips.Bucket);
        Assert.Equal(("bkt_1", Clips.Bucket), (found!.Id, found.Inputs));
        Assert.Equal(MapValue.From(Clips.Bucket.Concat(Bag.Json("""{"bucketId": "bkt_1", "status": "ACTIVE", "createdAt": "2026-01-01T00:00:05Z"}"""))), found.Outputs);
        Assert.Equal("ns_1", course.Mixpeek.Requests.Single().Namespace);
    }

    [Fact]
    public async Task What_changed_is_as_Mixpeek_has_it()
    {
        course.Mixpeek.On(Get, Clips.BucketWith("""{"description": "theirs", "metadata": {"a": 1}}"""));
        var found = await course.ReadAsync("bkt_1", Clips.Bucket);
        Assert.Equal(Clips.Bucket.With("description", "theirs").With("metadata", Bag.Json("""{"a": 1}""")), found!.Inputs);
        Assert.Equal("theirs", found.Outputs.TextOf("description"));
    }

    [Fact]
    public async Task What_is_not_there_is_gone()
    {
        course.Mixpeek.On(Get, NotFound);
        Assert.Null(await course.ReadAsync("bkt_1", Clips.Bucket));
    }

    [Fact]
    public async Task What_cannot_be_asked_for_is_not_gone()
    {
        course.Mixpeek.On(Get, Refuses(500));
        await Assert.ThrowsAsync<ApiException>(() => course.ReadAsync("bkt_1", Clips.Bucket));
    }

    [Theory]
    [InlineData("{}", "GET /v1/buckets/bkt_1 answered a success without \"bucket_id\".")]
    [InlineData("""{"bucket_id": null}""", "GET /v1/buckets/bkt_1 answered a success without \"bucket_id\".")]
    [InlineData("""{"bucket_id": ""}""", "GET /v1/buckets/bkt_1 answered a success with a \"bucket_id\" that is no text.")]
    [InlineData("""{"bucket_id": 5}""", "GET /v1/buckets/bkt_1 answered a success with a \"bucket_id\" that is no text.")]
    public async Task An_answer_without_an_ID_is_an_error_that_names_the_field(string answer, string message)
    {
        course.Mixpeek.On(Get, answer);
        var failed = await Assert.ThrowsAsync<ApiException>(() => course.ReadAsync("bkt_1", Clips.Bucket));
        Assert.Equal((message, ApiFailure.Unreadable, false), (failed.Message, failed.Failure, failed.OutcomeUnknown));
    }

    [Fact]
    public async Task Secrets_are_marked_again_wherever_the_state_had_them()
    {
        course.Mixpeek.On(Get, Clips.BucketWith("""{"description": "theirs"}"""));
        var found = await course.ReadAsync("bkt_1", Clips.Bucket.With("description", Bag.Hidden("raw")), MapValue.Of(("status", Bag.Hidden("ACTIVE"))));
        Assert.Equal(Bag.Hidden("theirs"), found!.Inputs["description"]);
        Assert.Equal(Bag.Hidden("theirs"), found.Outputs["description"]);
        Assert.Equal(Bag.Hidden("ACTIVE"), found.Outputs["status"]);
    }

    [Fact]
    public async Task A_lifecycle_state_is_read_where_the_inputs_have_it()
    {
        using var collection = new Course("Collection");
        collection.Mixpeek.On("GET /v1/collections/col_1", Clips.CollectionAnswer).On("GET /v1/collections/col_1/lifecycle", """{"lifecycle_state": "archived"}""");
        var found = await collection.ReadAsync("col_1", Clips.Collection.With("lifecycleState", "cold"));
        Assert.Equal("archived", found!.Inputs.TextOf("lifecycleState"));
        Assert.Equal("archived", found.Outputs.TextOf("lifecycleState"));
        Assert.Equal(Clips.Collection, (await collection.ReadAsync("col_1", Clips.Collection))!.Inputs);
        Assert.Equal(3, collection.Mixpeek.Requests.Count);
    }

    [Fact]
    public async Task A_lifecycle_state_that_is_not_told_stays_what_the_user_wrote()
    {
        using var collection = new Course("Collection");
        collection.Mixpeek.On("GET /v1/collections/col_1", Clips.CollectionAnswer).On("GET /v1/collections/col_1/lifecycle", "{}");
        var found = await collection.ReadAsync("col_1", Clips.Collection.With("lifecycleState", "cold"));
        Assert.Equal("cold", found!.Inputs.TextOf("lifecycleState"));
        Assert.False(found.Outputs.ContainsKey("lifecycleState"));
    }

    [Fact]
    public async Task What_was_read_is_known_by_its_ID()
    {
        await course.ReadAsync("ns_1/bkt_1");
        var known = course.Known.Find(course.Subject.Urn)!;
        Assert.Equal((true, "ns_1"), (known.Stays, known.Inputs.TextOf("namespace")));
        Assert.Equal(["title"], known.Offered!.Fields.Keys);
        Assert.Equal<PropertyValue>("ns_1", course.Known.NamespaceOf("bkt_1")!);
    }
}

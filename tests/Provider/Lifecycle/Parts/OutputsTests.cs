using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Testing;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>Outputs: the inputs in the user's words, and what Mixpeek answered beside them.</summary>
public sealed class OutputsTests : IDisposable
{
    readonly Course course = new();

    public void Dispose() => course.Dispose();

    [Fact]
    public void Outputs_say_inputs_in_the_user_s_words_and_what_else_Mixpeek_answered()
    {
        var inputs = Bag.Json("""{"namespace": "ns_1", "bucketName": {"<secret>": "clips"}, "metadata": null, "bucketSchema": {"properties": {"title": {"type": "string"}}}}""");
        var outputs = Outputs.Of(course.Kind, inputs, Bag.Json(Clips.BucketWith("""{"metadata": {"a": 1}, "namespace": "ignored", "force_destroy": true}""")), course.Known.Secrets);
        Assert.Equal(Bag.Json("""
            {"namespace": "ns_1", "bucketName": {"<secret>": "clips"}, "description": "raw", "bucketSchema": {"properties": {"title": {"type": "string"}}},
             "metadata": {"a": 1}, "bucketId": "bkt_1", "status": "ACTIVE", "createdAt": "2026-01-01T00:00:05Z"}
            """), outputs);
    }

    [Fact]
    public void Outputs_that_say_an_input_s_secret_again_are_secrets()
    {
        var inputs = Clips.Bucket.With("description", Bag.Hidden("hush-hush"));
        var outputs = Outputs.Of(course.Kind, inputs, Bag.Json(Clips.BucketWith("""{"status": "hush-hush"}""")), course.Known.Secrets);
        Assert.Equal(Bag.Hidden("hush-hush"), outputs["status"]);
        Assert.Equal(["hush-hush"], course.Known.Secrets.In("hush-hush")); // and so those of others may be
    }

    [Fact]
    public void After_an_update_without_a_request_inputs_are_the_new_ones_and_all_else_stays()
    {
        var olds = Bag.Json("""{"bucketName": "clips", "description": "raw", "metadata": {"a": 1}, "status": "ACTIVE", "isLocked": null}""");
        var (before, after) = (Bag.Json("""{"bucketName": "clips", "description": "raw"}"""), Bag.Json("""{"bucketName": "cuts"}"""));
        Assert.Equal(Bag.Json("""{"bucketName": "cuts", "metadata": {"a": 1}, "status": "ACTIVE"}"""), Outputs.AfterUpdate(course.Kind, olds, before, after));
    }
}

using Pulumi.Mixpeek.Lifecycle;
using Xunit;
using static Pulumi.Mixpeek.Tests.Lifecycle.Parts.ScriptedMixpeek;

namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>What holds data is not deleted, and the refusal says what it holds and the way out.</summary>
public sealed class HoldingTests : IDisposable
{
    const string Get = "GET /v1/buckets/bkt_1", Delete = "DELETE /v1/buckets/bkt_1", Ask = "GET /v1/tasks/t_1";

    readonly Course course = new();

    public void Dispose() => course.Dispose();

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"object_count": null}""")]
    public async Task A_counter_may_be_left_out(string counters)
    {
        Holding(counters);
        await course.DeleteAsync("bkt_1", Clips.Bucket);
        Assert.Contains(Delete, course.Mixpeek.Asked);
    }

    [Theory]
    [InlineData("""{"object_count": 1}""", "bucket \"it\" (bkt_1) still holds 1 object, and")]
    [InlineData("""{"object_count": 2}""", "bucket \"it\" (bkt_1) still holds 2 objects, and")]
    [InlineData("""{"object_count": 12345}""", "bucket \"it\" (bkt_1) still holds 12,345 objects, and")]
    public async Task One_with_data_is_refused_and_nothing_is_deleted(string counters, string message)
    {
        Holding(counters);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => course.DeleteAsync("bkt_1", Clips.Bucket));
        Assert.StartsWith(message, refused.Message);
        Assert.EndsWith("deleting it would destroy them for good. If that is what you want, run the same command again with MIXPEEK_FORCE_DESTROY=true in the environment.", refused.Message);
        Assert.Equal([Get], course.Mixpeek.Asked);
    }

    [Fact]
    public async Task All_that_it_holds_is_named_and_what_it_does_not_hold_is_not()
    {
        using var @namespace = new Course("Namespace");
        @namespace.Mixpeek.On("GET /v1/namespaces/ns_1", Says("""{"object_count": 2, "document_count": 1}"""), Says("""{"object_count": 0, "document_count": 7}"""));
        Assert.Contains("still holds 2 objects and 1 document, and", (await Assert.ThrowsAsync<RefusedException>(() => @namespace.DeleteAsync("ns_1", Clips.Namespace))).Message);
        Assert.Contains("still holds 7 documents, and", (await Assert.ThrowsAsync<RefusedException>(() => @namespace.DeleteAsync("ns_1", Clips.Namespace))).Message);
    }

    [Theory]
    [InlineData("""{"object_count": "0"}""")]
    [InlineData("""{"object_count": -1}""")]
    [InlineData("""{"object_count": false}""")]
    public async Task A_counter_that_is_no_number_does_not_say_that_there_is_nothing(string counters)
    {
        Holding(counters);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => course.DeleteAsync("bkt_1", Clips.Bucket));
        Assert.Contains("Mixpeek does not say how much it holds, its \"object_count\" is no number, so nothing was deleted.", refused.Message);
        Assert.DoesNotContain(Delete, course.Mixpeek.Asked);
    }

    [Fact]
    public async Task In_an_up_the_way_out_is_the_program()
    {
        Holding("""{"object_count": 1}""");
        course.Known.Checked(course.Subject.Urn, Clips.Bucket, null, null, null);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => course.DeleteAsync("bkt_1", Clips.Bucket));
        Assert.EndsWith("set `forceDestroy: true` on it in the program and run `pulumi up` again.", refused.Message);
    }

    void Holding(string counters) => course.Mixpeek.On(Get, Says(counters), NotFound).On(Delete, "{}");
}

using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;
using static Pulumi.Mixpeek.Tests.Lifecycle.Parts.ScriptedMixpeek;

namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>A deletion is refused while there is data, unless the user says otherwise; then it is waited for until it is done.</summary>
public sealed class DeletingTests : IDisposable
{
    const string Get = "GET /v1/buckets/bkt_1", Delete = "DELETE /v1/buckets/bkt_1", Ask = "GET /v1/tasks/t_1";

    static readonly MapValue Forced = Clips.Bucket.With("forceDestroy", true);

    readonly Course course = new();

    public void Dispose() => course.Dispose();

    [Fact]
    public async Task An_empty_one_is_looked_at_deleted_and_waited_for()
    {
        Holding("""{"object_count": 0}""");
        course.Mixpeek.On(Delete, """{"task_id": "t_1"}""").On(Ask, """{"status": "COMPLETED"}""");
        await course.DeleteAsync("bkt_1", Clips.Bucket);
        Assert.Equal([Get, Delete, Ask], course.Mixpeek.Asked);
        Assert.All(course.Mixpeek.Requests, request => Assert.Equal("ns_1", request.Namespace));
    }

    [Fact]
    public async Task With_forceDestroy_nothing_is_looked_at()
    {
        course.Mixpeek.On(Delete, """{"task_id": "t_1"}""").On(Ask, """{"status": "COMPLETED"}""");
        await course.DeleteAsync("bkt_1", Forced);
        Assert.Equal([Delete, Ask], course.Mixpeek.Asked);
    }

    [Fact]
    public async Task What_is_gone_already_is_deleted()
    {
        await course.DeleteAsync("bkt_1", Clips.Bucket);
        Assert.Equal([Get], course.Mixpeek.Asked);
        await course.DeleteAsync("bkt_1", Forced);
        Assert.Equal([Get, Delete], course.Mixpeek.Asked);
    }

    [Fact]
    public async Task What_Mixpeek_refuses_is_an_error()
    {
        course.Mixpeek.On(Delete, Refuses(403));
        await Assert.ThrowsAsync<ApiException>(() => course.DeleteAsync("bkt_1", Forced));
    }

    [Fact]
    public async Task A_namespace_that_only_the_outputs_know_is_the_one_that_is_asked()
    {
        await course.DeleteAsync("bkt_1", MapValue.Of(("forceDestroy", true)), MapValue.Of(("namespace", Bag.Hidden("ns_2"))));
        Assert.Equal("ns_2", course.Mixpeek.Requests.Single().Namespace);
    }

    [Fact]
    public async Task The_inputs_namespace_goes_before_the_outputs()
    {
        await course.DeleteAsync("bkt_1", Forced, MapValue.Of(("namespace", "ns_2")));
        Assert.Equal("ns_1", course.Mixpeek.Requests.Single().Namespace);
    }

    [Fact]
    public async Task A_collection_is_gone_when_the_answer_is_there()
    {
        using var collection = new Course("Collection");
        collection.Mixpeek.On("GET /v1/collections/col_1", Clips.CollectionAnswer).On("DELETE /v1/collections/col_1", "{}");
        await collection.DeleteAsync("col_1", Clips.Collection);
        Assert.Equal(["GET /v1/collections/col_1", "DELETE /v1/collections/col_1"], collection.Mixpeek.Asked);
    }

    [Fact]
    public async Task A_collection_whose_answer_names_a_task_is_waited_for()
    {
        using var collection = new Course("Collection");
        collection.Mixpeek.On("GET /v1/collections/col_1", Clips.CollectionAnswer)
            .On("DELETE /v1/collections/col_1", """{"task_id": "t_1"}""").On(Ask, """{"status": "COMPLETED"}""");
        await collection.DeleteAsync("col_1", Clips.Collection);
        Assert.Equal(Ask, collection.Mixpeek.Asked.Last());
    }

    void Holding(string counters) => course.Mixpeek.On(Get, Says(counters), NotFound).On(Delete, "{}");
}

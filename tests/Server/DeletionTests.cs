using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Tests;

public sealed class DeletionTests(SharedServer shared)
{
    readonly Api api = shared.Api;

    [Fact]
    public async Task A_bucket_goes_by_a_task_and_is_in_progress_meanwhile()
    {
        await using var server = await LocalServer.StartAsync("--delete-delay", "600000");
        var space = await new Api(server).SpaceAsync("text_extractor");
        var id = await space.BucketAsync("""  "a": {"type": "string"}  """);
        (await space.PostAsync($"/v1/buckets/{id}/objects", "{}")).Ok();

        var answer = (await space.DeleteAsync($"/v1/buckets/{id}")).Ok();
        var again = (await space.DeleteAsync($"/v1/buckets/{id}")).Ok();

        Assert.Equal(("PENDING", id, 1.0), (answer.Text("status"), answer.Text("bucket_id"), answer.Number("object_count")));
        Assert.Equal(answer["task_id"], again["task_id"]);
        Assert.Equal("IN_PROGRESS", (await space.GetAsync($"/v1/buckets/{id}")).Text("status"));
        Assert.Equal("PENDING", (await space.GetAsync($"/v1/tasks/{answer.Text("task_id")}")).Ok().Text("status"));
        (await space.PatchAsync($"/v1/buckets/{id}", """{"description": "x"}""")).Refused(400, "BadRequestError");
        (await space.OverBucketsAsync([id], "text_extractor", """  "input_mappings": {"text": "a"}  """)).Refused(404, "NotFoundError");
    }

    [Fact]
    public async Task A_task_is_pending_then_processing_then_completed()
    {
        await using var server = await LocalServer.StartAsync("--delete-delay", "600");
        var space = await new Api(server).SpaceAsync("text_extractor");
        var id = await space.BucketAsync("""  "a": {"type": "string"}  """);
        var task = $"/v1/tasks/{(await space.DeleteAsync($"/v1/buckets/{id}")).Text("task_id")}";

        var seen = new List<string>();
        await Eventually.TrueAsync(async () =>
        {
            var status = (await space.GetAsync(task)).Ok().Text("status");
            if (seen.LastOrDefault() != status)
                seen.Add(status);
            return status == "COMPLETED";
        });

        // A slow machine may miss one of them, but never sees another order.
        Assert.Equal(seen, new[] { "PENDING", "PROCESSING", "COMPLETED" }.Where(seen.Contains));
        (await space.GetAsync($"/v1/buckets/{id}")).Refused(404, "NotFoundError");
    }

    [Fact]
    public async Task A_collection_outlives_its_bucket()
    {
        var space = await api.SpaceAsync("text_extractor");
        var collection = await space.TextCollectionAsync();
        var bucket = $"/v1/buckets/{collection.Text("source.bucket_ids.0")}";

        await DeleteAsync(space, bucket);

        (await space.GetAsync($"/v1/collections/{collection.Text("collection_id")}")).Ok();
    }

    [Fact]
    public async Task A_namespace_takes_everything_inside_with_it()
    {
        var id = (await api.NamespaceAsync("text_extractor")).Text("namespace_id");
        var space = api.In(id);
        var collection = await space.TextCollectionAsync();

        var answer = (await space.DeleteAsync($"/v1/namespaces/{id}")).Ok();

        Assert.Equal(("PENDING", id), (answer.Text("status"), answer.Text("namespace_id")));
        await CompletedAsync(space, answer);
        (await space.GetAsync($"/v1/namespaces/{id}")).Refused(404, "NotFoundError");
        (await space.GetAsync($"/v1/collections/{collection.Text("collection_id")}")).Refused(404, "NotFoundError");
        (await space.GetAsync($"/v1/buckets/{collection.Text("source.bucket_ids.0")}")).Refused(404, "NotFoundError");
    }

    [Fact]
    public async Task A_name_is_free_again_when_the_task_is_done()
    {
        var space = await api.SpaceAsync("text_extractor");
        const string Body = """{"bucket_name": "raw", "bucket_schema": {"properties": {}}}""";
        (await space.PostAsync("/v1/buckets", Body)).Ok();

        await DeleteAsync(space, "/v1/buckets/raw");

        (await space.PostAsync("/v1/buckets", Body)).Ok();
    }

    [Fact]
    public async Task What_is_not_there_cannot_be_deleted()
    {
        var space = await api.SpaceAsync("text_extractor");

        foreach (var path in new[] { "/v1/namespaces/ns_x", "/v1/buckets/bkt_x", "/v1/collections/col_x", "/v1/tasks/x" })
            (await space.DeleteAsync(path)).Refused(404, "NotFoundError");
    }

    [Fact]
    public async Task Tasks_are_listed_by_type_and_can_be_dropped()
    {
        await using var server = await LocalServer.StartAsync("--delete-delay", "600000");
        var space = await new Api(server).SpaceAsync("text_extractor");
        var first = await space.DeleteAsync($"/v1/buckets/{await space.BucketAsync("")}");
        (await space.DeleteAsync($"/v1/namespaces/{(await space.NamespaceAsync("a")).Text("namespace_id")}")).Ok();

        var all = (await space.PostAsync("/v1/tasks/list?limit=1&include_total=true", null)).Ok();
        var buckets = (await space.PostAsync("/v1/tasks/list", """{"task_type": "api_buckets_delete", "status": "PENDING"}""")).Ok();
        (await space.DeleteAsync($"/v1/tasks/{first.Text("task_id")}")).Ok();

        Assert.Equal((1, 2.0), (all.List("results").Count, all.Number("pagination.total")));
        Assert.Equal(first["task_id"], Assert.Single(buckets.List("results").Cast<MapValue>())["task_id"]);
        (await space.GetAsync($"/v1/tasks/{first.Text("task_id")}")).Refused(404, "NotFoundError");
    }

    static async Task DeleteAsync(Api space, string path) => await CompletedAsync(space, (await space.DeleteAsync(path)).Ok());

    static Task CompletedAsync(Api space, Reply answer) => Eventually.TrueAsync(async () =>
        (await space.GetAsync($"/v1/tasks/{answer.Text("task_id")}")).Text("status") == "COMPLETED");
}

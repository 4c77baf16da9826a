using Grpc.Core;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Secrecy;

/// <summary>Secrets at every place that takes one, through every call and every kind of failure: none leaves the plugin but in requests.</summary>
public sealed class CanaryTests(ServerPool servers)
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Habits => [.. Parrot.Habits];

    [Fact]
    public async Task A_whole_life_shows_none()
    {
        var server = await servers.RentAsync();
        await using var watched = await Watched.StartAsync(MapValue.Of(("apiKey", Bag.Hidden(Canaries.Key)), ("baseUrl", server.Url)));
        var space = await LiveAsync(watched.Managed("Namespace"), Canaries.Namespace);
        var bucket = await LiveAsync(watched.Managed("Bucket"), Canaries.Bucket("canary-namespace"));
        var collection = await LiveAsync(watched.Managed("Collection"), Canaries.Collection("canary-namespace", bucket.Id));
        var above = new Managed(watched.Plugin, "Collection", "above");
        await LiveAsync(above, Canaries.Above(space.Id, collection.Id));

        foreach (var resource in new[] { space, bucket, collection, above })
            await resource.ReadAsync();
        await InvokeAsync(watched, "getNamespace", ("namespace", space.Id));
        await InvokeAsync(watched, "getBucket", ("bucket", bucket.Id), ("namespace", space.Id));
        await InvokeAsync(watched, "getCollection", ("collection", above.Id), ("namespace", space.Id));
        await InvokeAsync(watched, "listNamespaces");
        await InvokeAsync(watched, "listBuckets", ("namespace", space.Id));
        await InvokeAsync(watched, "listCollections", ("namespace", space.Id));
        await InvokeAsync(watched, "getDecompositionTree", ("namespace", space.Id));
        foreach (var resource in new[] { above, collection, bucket, space })
            await resource.DeleteAsync();

        watched.AssertNothingShows();
        var journal = await server.JournalAsync();
        Assert.DoesNotContain(journal, entry => Uri.UnescapeDataString(entry.Path + entry.Query).Contains(Canaries.Word, StringComparison.Ordinal));
        Assert.Contains(journal, entry => entry.Body is { } body && JsonCodec.ToJson(body).Contains("canary-llm-key", StringComparison.Ordinal));
        servers.Return(server);
    }

    [Theory, MemberData(nameof(Habits))]
    public async Task A_server_that_says_all_again_makes_no_error_show_any(string habit) => await Task.WhenAll(
        FailAsync(habit, "Namespace", Canaries.Namespace),
        FailAsync(habit, "Bucket", Canaries.Bucket("canary-place")),
        FailAsync(habit, "Collection", Canaries.Collection("canary-place", "bkt_1").With("lifecycleState", "cold")));

    /// <summary>An import knows of no marks; what is a key by its name is one all the same.</summary>
    [Fact]
    public async Task An_import_shows_no_keys()
    {
        var server = await servers.RentAsync();
        await using var watched = await Watched.StartAsync(Plugin.Towards(server.Url));
        var mixpeek = new Stage.Mixpeek(server);
        var space = await mixpeek.NamespaceAsync();
        var bucket = await mixpeek.BucketAsync(space);
        var below = await mixpeek.SendAsync("POST", "/v1/collections", $$$"""
            {"collection_name": "texts", "source": {"type": "bucket", "bucket_ids": ["{{{bucket}}}"]}, "metadata": {"a": [{"SERVICE-API-KEY": "canary-service-key"}]},
             "feature_extractor": {"feature_extractor_name": "text_extractor", "version": "v1", "input_mappings": {"text": "text"}, "parameters": {"llm_api_key": "canary-llm-key"} } }
            """, space);
        await mixpeek.SendAsync("POST", "/v1/collections", $$$"""
            {"collection_name": "above", "source": {"type": "collection", "collection_id": "{{{below.TextAt("collection_id")}}}"},
             "feature_extractor": {"feature_extractor_name": "passthrough_extractor", "version": "v1"} }
            """, space);
        foreach (var name in new[] { "texts", "above" })
            Assert.NotEqual("", (await new Managed(watched.Plugin, "Collection", name).ImportAsync($"{space}/{name}")).Id);
        watched.AssertNothingShows();
        servers.Return(server);
    }

    public static TheoryData<string> Sources => ["configuration", "environment"];

    [Theory, MemberData(nameof(Sources))]
    public async Task A_key_shows_nowhere_whatever_it_came_from(string source)
    {
        await using var parrot = await Parrot.StartAsync("refused key");
        var inEnvironment = source == "environment";
        await using var watched = await Watched.StartAsync(
            inEnvironment ? MapValue.Of(("baseUrl", parrot.Url)) : MapValue.Of(("apiKey", Canaries.Key), ("baseUrl", parrot.Url)),
            inEnvironment ? new Dictionary<string, string> { ["MIXPEEK_API_KEY"] = Canaries.Key } : null);
        var news = inEnvironment ? MapValue.Empty : MapValue.Of(("apiKey", Canaries.Key));
        var checkedConfiguration = await watched.Plugin.CheckConfigAsync(news, Cancellation);
        Assert.Equal(inEnvironment ? null : Bag.Hidden(Canaries.Key), checkedConfiguration.Inputs.Bagged().Get("apiKey"));
        var bucket = watched.Managed("Bucket");
        await Assert.ThrowsAsync<RpcException>(async () => await bucket.CreatingAsync(await bucket.CheckedAsync(Samples.Bucket)));
        await Assert.ThrowsAsync<RpcException>(() => InvokeAsync(watched, "getBucket", ("bucket", "b"), ("namespace", "n")));

        Assert.Contains(Canaries.Key, parrot.Heard, StringComparison.Ordinal);
        watched.AssertNothingShows();
    }

    /// <summary>What is wrong with secrets is said without them.</summary>
    [Fact]
    public async Task Check_names_no_secret_that_is_wrong()
    {
        await using var watched = await Watched.StartAsync(Plugin.Offline);
        foreach (var kind in Samples.Kinds)
            foreach (var name in Samples.Of(kind).Keys.Append(Samples.NameOf(kind)).Append("metadata").Append("description"))
                foreach (var wrong in new[] { "\"canary is no value here\"", """{"canary": {"canary": "canary"}}""", """[{"canary": ["canary"]}]""" })
                    await watched.Managed(kind).CheckAsync(Samples.Of(kind).With(name, Bag.Value($$"""{"<secret>": {{wrong}} }""")));
        await watched.Plugin.CheckConfigAsync(Bag.Json("""{"apiKey": "canary", "baseUrl": {"<secret>": "https://canary:canary@x"}, "maxRetries": {"<secret>": "canary"}}"""), Cancellation);
        watched.AssertNothingShows();
    }

    static async Task<Managed> LiveAsync(Managed resource, MapValue program)
    {
        var inputs = await resource.CheckedAsync(program);
        await resource.PreviewCreateAsync(inputs);
        await resource.CreateAsync(inputs);
        var changed = await resource.CheckedAsync(Canaries.Changed(program));
        await resource.DiffAsync(changed);
        await resource.PreviewUpdateAsync(changed);
        return await resource.UpdateAsync(changed);
    }

    static async Task FailAsync(string habit, string kind, MapValue program)
    {
        await using var parrot = await Parrot.StartAsync(habit);
        await using var watched = await Watched.StartAsync(
            MapValue.Of(("apiKey", Bag.Hidden(Canaries.Key)), ("baseUrl", parrot.Url), ("maxRetries", "0")));
        await FailAsync(watched.Managed(kind), program);
        Assert.Contains(Canaries.Key, parrot.Heard, StringComparison.Ordinal);
        Assert.Contains("canary-another-description", parrot.Heard, StringComparison.Ordinal);
        watched.AssertNothingShows();
    }

    static async Task FailAsync(Managed resource, MapValue program)
    {
        var inputs = await resource.CheckedAsync(program);
        // A lost creation is asked for as long as its time goes on.
        await TryAsync(async () => await resource.Process.Calls.CreateAsync(
            new() { Urn = resource.Urn, Name = resource.Name, Type = resource.Type, Properties = inputs.Wire(), Timeout = 2 }, cancellationToken: Cancellation));
        (resource.Id, resource.Inputs, resource.Outputs) = ("id_1", inputs, inputs);
        await TryAsync(resource.ReadAsync);
        await TryAsync(() => resource.UpdateAsync(Canaries.Changed(inputs)));
        (resource.Inputs, resource.Outputs) = (Canaries.Changed(inputs), inputs);
        await TryAsync(resource.DeleteAsync);
    }

    /// <summary>Most fail, and each in its own way; what was said is looked at afterwards.</summary>
    static async Task TryAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (RpcException)
        {
            // The witness has it.
        }
    }

    static async Task InvokeAsync(Watched watched, string function, params (string, PropertyValue)[] arguments)
    {
        var answer = await watched.Plugin.Calls.InvokeAsync(
            new() { Tok = $"mixpeek:index:{function}", Args = MapValue.Of(arguments).Wire() }, cancellationToken: Cancellation);
        Assert.Empty(answer.Failures);
    }
}

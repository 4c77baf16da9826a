using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Rules;

/// <summary>provider-rules, 18 to 20: refresh, import, get, and what is gone.</summary>
public sealed class Rule18To20Tests(ServerPool servers)
{
    [Theory]
    [InlineData("{ns}/{id}")]
    [InlineData("{ns}/{name}")]
    [InlineData("{ns-name}/{id}")]
    public async Task Rule_18_an_id_alone_is_enough_and_the_real_one_is_returned(string form)
    {
        await using var scene = await Scene.OpenAsync(servers);
        var space = await scene.Mixpeek.NamespaceAsync("stage");
        var id = await scene.Mixpeek.BucketAsync(space, "videos");
        var asked = form.Replace("{ns-name}", "stage", StringComparison.Ordinal).Replace("{ns}", space, StringComparison.Ordinal)
            .Replace("{id}", id, StringComparison.Ordinal).Replace("{name}", "videos", StringComparison.Ordinal);
        var read = await scene.Managed("Bucket").ImportAsync(asked);
        Assert.Equal(id, read.Id);
        Assert.Equal("videos", read.Inputs.Bagged()["bucketName"]);
        Assert.True(read.HasProperties);
    }

    [Fact]
    public async Task Rule_18_a_bare_id_is_enough_where_the_configuration_names_the_namespace()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var space = await scene.Mixpeek.NamespaceAsync();
        var id = await scene.Mixpeek.BucketAsync(space);
        await scene.NextPhaseAsync(MapValue.Of(("namespace", space)));
        Assert.Equal(id, (await scene.Managed("Bucket").ImportAsync(id)).Id);
    }

    [Fact]
    public async Task Rule_18_imported_inputs_hold_what_a_user_would_have_written()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var space = await scene.Mixpeek.NamespaceAsync();
        var id = await scene.Mixpeek.BucketAsync(space);
        var read = await scene.Managed("Bucket").ImportAsync($"{space}/{id}");
        Assert.Equal(Bag.Json($$"""
            {"namespace": "{{space}}", "bucketName": "videos", "bucketSchema": {"properties": {
                "video": {"type": "video"}, "clip": {"type": "video"}, "title": {"type": "string"}, "text": {"type": "text"} } } }
            """), read.Inputs.Bagged());
    }

    [Theory]
    [InlineData("Namespace", "ns_nope")]
    [InlineData("Bucket", "{ns}/bkt_nope")]
    [InlineData("Collection", "{ns}/col_nope")]
    [InlineData("Bucket", "ns_nope/bkt_nope")]
    public async Task Rule_19_what_is_not_there_has_no_id_and_null_bags(string kind, string id)
    {
        await using var scene = await Scene.OpenAsync(servers);
        var space = await scene.Mixpeek.NamespaceAsync();
        var read = await scene.Managed(kind).ImportAsync(id.Replace("{ns}", space, StringComparison.Ordinal));
        Assert.Equal(("", false, false), (read.Id, read.HasProperties, read.HasInputs));
    }

    [Fact]
    public async Task Rule_19_a_namespace_that_is_gone_takes_its_contents_along_without_an_error()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var space = await scene.CreatedAsync("Namespace", Samples.Namespace);
        var bucket = await scene.CreatedAsync("Bucket", Samples.Bucket.With("namespace", space.Id));
        await scene.Mixpeek.DeletedAsync($"/v1/namespaces/{space.Id}");
        Assert.Equal("", (await bucket.ReadAsync()).Id);
        Assert.Equal("", (await space.ReadAsync()).Id);
    }

    [Fact]
    public async Task Rule_20_a_change_made_elsewhere_is_found_and_nothing_else()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var space = await scene.Mixpeek.NamespaceAsync();
        var bucket = await scene.CreatedAsync("Bucket", Samples.Bucket.With("namespace", space).With("metadata", Bag.Json("""{"a": {"b": 1}}""")));
        await scene.Mixpeek.SendAsync("PATCH", $"/v1/buckets/{bucket.Id}", """{"description": "by hand", "metadata": {"a": {"b": 2}}}""", space);
        var state = bucket.Inputs!;
        var read = await bucket.ReadAsync();
        (bucket.Inputs, bucket.Outputs) = (read.Inputs.Bagged(), read.Properties.Bagged());
        Assert.Equal(["description -", "metadata.a.b ~"], (await bucket.DiffAsync(state)).Lines());
        Assert.Equal(state.With("description", "by hand").With("metadata", Bag.Json("""{"a": {"b": 2}}""")), bucket.Inputs);
    }

    [Fact]
    public async Task Rule_20_secret_marks_survive_a_read_wherever_the_state_has_them()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var space = await scene.Mixpeek.NamespaceAsync();
        var bucket = await scene.CreatedAsync("Bucket", Bag.Json($$"""
            {"namespace": {"<secret>": "{{space}}"}, "description": {"<secret>": "d"}, "metadata": {"a": [{"<secret>": "x"}], "b": {"<secret>": {"c": 1} } },
             "bucketSchema": {"<secret>": {"properties": {"v": {"type": "video"} } } } }
            """));
        var read = await bucket.ReadAsync();
        Assert.Equal(bucket.Inputs, read.Inputs.Bagged());
        Assert.Equal(bucket.Outputs, read.Properties.Bagged());
    }

    [Fact]
    public async Task Rule_20_a_secret_that_was_changed_elsewhere_is_still_a_secret()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var space = await scene.Mixpeek.NamespaceAsync();
        var bucket = await scene.CreatedAsync("Bucket", Samples.Bucket.With("namespace", space).With("description", Bag.Hidden("mine")));
        await scene.Mixpeek.SendAsync("PATCH", $"/v1/buckets/{bucket.Id}", """{"description": "theirs"}""", space);
        var read = await bucket.ReadAsync();
        Assert.Equal(Bag.Hidden("theirs"), read.Inputs.Bagged()["description"]);
        Assert.Equal(Bag.Hidden("theirs"), read.Properties.Bagged()["description"]);
    }

    [Fact]
    public async Task Rule_20_the_vector_store_s_key_is_a_secret_in_every_answer_though_the_program_did_not_mark_it()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var space = await scene.CreatedAsync("Namespace", Samples.Namespace.With(
            "infrastructure", Bag.Json("""{"qdrantCollection": "own", "qdrantUrl": "http://q", "qdrantApiKey": "qk"}""")));
        var read = await space.ReadAsync();
        foreach (var bag in new[] { space.Outputs!, read.Properties.Bagged(), read.Inputs.Bagged() })
            Assert.Equal(Bag.Hidden("qk"), bag.At("infrastructure")["qdrantApiKey"]);
    }
}

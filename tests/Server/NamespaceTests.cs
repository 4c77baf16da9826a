using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Tests;

public sealed class NamespaceTests(SharedServer shared)
{
    readonly Api api = shared.Api;

    [Fact]
    public async Task A_new_namespace_has_every_field_of_the_model()
    {
        var name = Api.Unique("full");

        var reply = (await api.PostAsync("/v1/namespaces", Minimal(name))).Ok();

        Assert.StartsWith("ns_", reply.Text("namespace_id"), StringComparison.Ordinal);
        Assert.Equal(name, reply.Text("namespace_name"));
        Assert.Equal("standard", reply.Text("namespace_type"));
        Assert.Equal(PropertyValue.Null, reply["infrastructure"]);
        Assert.Equal(PropertyValue.Null, reply["description"]);
        Assert.Equal(0, reply.Number("document_count"));
        Assert.Equal(false, reply["auto_create_indexes"]);
        Assert.Equal(
            Bag.Json("""
                {"feature_extractor_name": "text_extractor", "version": "v1", "params": null, "feature_extractor_id": "text_extractor_v1"}
                """),
            reply["feature_extractors.0"]);
    }

    [Fact]
    public async Task The_protected_indexes_stand_beside_the_users_own_which_get_their_settings()
    {
        var reply = (await api.PostAsync("/v1/namespaces", Minimal(Api.Unique("indexes"), """
            , "payload_indexes": [
                {"field_name": "campaign", "type": "keyword"},
                {"field_name": "text", "type": "text", "field_schema": {"lowercase": false}}]
            """))).Ok();

        var indexes = reply.List("payload_indexes").Cast<MapValue>().ToList();
        Assert.Equal(
            Bag.Json("""
                {"field_name": "internal_id", "type": "keyword", "is_protected": true,
                 "field_schema": {"type": "keyword", "is_tenant": true}}
                """),
            indexes[0]);
        Assert.Equal(11, indexes.Count(index => index["is_protected"].Equals((PropertyValue)true)));
        Assert.Equal(
            Bag.Value("""
                [{"field_name": "campaign", "type": "keyword", "is_protected": false,
                  "field_schema": {"type": "keyword", "is_tenant": false}},
                 {"field_name": "text", "type": "text", "is_protected": false,
                  "field_schema": {"type": "text", "tokenizer": "word", "min_token_len": 2, "max_token_len": 15, "lowercase": false}}]
                """),
            ListValue.From(indexes.Where(index => index["is_protected"].Equals((PropertyValue)false))));
    }

    [Fact]
    public async Task Infrastructure_is_completed_with_its_defaults()
    {
        var reply = (await api.PostAsync(
            "/v1/namespaces", Minimal(Api.Unique("infra"), """, "infrastructure": {"qdrant_collection": "media"}"""))).Ok();

        Assert.Equal("shared", reply.Text("infrastructure.compute_tier"));
        Assert.Equal(10, reply.Number("infrastructure.max_concurrent_jobs"));
        Assert.Equal(PropertyValue.Null, reply["infrastructure.gpu_type"]);
    }

    [Theory]
    [InlineData("""{"feature_extractors": [{"feature_extractor_name": "a", "version": "v1"}]}""", "namespace_name", "missing")]
    [InlineData("""{"namespace_name": "abc", "feature_extractors": []}""", "feature_extractors", "too_short")]
    [InlineData(
        """{"namespace_name": "abc", "feature_extractors": [{"feature_extractor_name": "a"}]}""",
        "feature_extractors.0.version",
        "missing")]
    [InlineData("""{"namespace_name": 3, "feature_extractors": []}""", "namespace_name", "string_type")]
    [InlineData("""{"namespace_name": "abc", "namespace_type": "private", "feature_extractors": []}""", "namespace_type", "enum")]
    [InlineData("""{"namespace_name": "abc", "auto_create_indexes": "no", "feature_extractors": []}""", "auto_create_indexes", "bool_type")]
    [InlineData("""{"namespace_name": "abc", "feature_extractors": {}}""", "feature_extractors", "list_type")]
    [InlineData(
        """{"namespace_name": "abc", "feature_extractors": [], "payload_indexes": [{"field_name": "", "type": "keyword"}]}""",
        "payload_indexes.0.field_name",
        "string_too_short")]
    [InlineData(
        """{"namespace_name": "abc", "feature_extractors": [], "infrastructure": {}}""",
        "infrastructure.qdrant_collection",
        "missing")]
    [InlineData(
        """{"namespace_name": "abc", "feature_extractors": [], "infrastructure": {"qdrant_collection": "abc", "max_workers": 101}}""",
        "infrastructure.max_workers",
        "less_than_equal")]
    [InlineData(
        """{"namespace_name": "abc", "feature_extractors": [], "infrastructure": {"qdrant_collection": "abc", "ray_cluster_id": "x"}}""",
        "infrastructure.ray_cluster_id",
        "string_pattern_mismatch")]
    [InlineData("[]", "", "model_attributes_type")]
    [InlineData("{", "1", "json_invalid")]
    public async Task What_does_not_fit_the_model_is_refused_in_the_frameworks_words(string body, string place, string type) =>
        (await api.PostAsync("/v1/namespaces", body)).Malformed(place, type);

    [Fact]
    public async Task A_request_without_a_body_is_refused() =>
        (await api.PostAsync("/v1/namespaces", null)).Malformed("", "missing");

    [Theory]
    [InlineData("ab")]
    [InlineData("with space")]
    [InlineData("dots.are.not")]
    [InlineData("größe")]
    public async Task A_name_has_three_to_a_hundred_letters_digits_underscores_and_hyphens(string name) =>
        (await api.PostAsync("/v1/namespaces", Minimal(name))).Invalid("namespace_name", "3 to 100");

    [Fact]
    public async Task A_name_of_a_hundred_and_one_letters_is_too_long() =>
        (await api.PostAsync("/v1/namespaces", Minimal(new string('x', 101)))).Invalid("namespace_name", "3 to 100");

    [Fact]
    public async Task A_name_is_there_once_and_the_conflict_tells_whose_it_is()
    {
        var first = await api.NamespaceAsync("text_extractor");

        var second = await api.PostAsync("/v1/namespaces", Minimal(first.Text("namespace_name")));

        second.Refused(409, "AlreadyExistsError");
        Assert.Equal(first["namespace_id"], second["error.details.namespace_id"]);
    }

    [Theory]
    [InlineData("""{"field_name": "x", "type": "keyword"}, {"field_name": "x", "type": "text"}""", "payload_indexes.1.field_name")]
    [InlineData("""{"field_name": "document_id", "type": "keyword"}""", "payload_indexes.0.field_name")]
    [InlineData("""{"field_name": "x", "type": "keyword", "is_protected": true}""", "payload_indexes.0.is_protected")]
    public async Task A_field_is_indexed_once_and_the_protected_ones_are_mixpeeks(string indexes, string place) =>
        (await api.PostAsync("/v1/namespaces", Minimal(Api.Unique("twice"), $$""", "payload_indexes": [{{indexes}}]"""))).Invalid(place);

    [Fact]
    public async Task A_dedicated_qdrant_needs_its_key() =>
        (await api.PostAsync("/v1/namespaces", Minimal(Api.Unique("qdrant"), """
            , "infrastructure": {"qdrant_collection": "abc", "qdrant_url": "https://qdrant.example.com"}
            """))).Invalid("infrastructure.qdrant_api_key");

    [Fact]
    public async Task A_namespace_is_found_by_id_and_by_name()
    {
        var created = await api.NamespaceAsync("text_extractor");

        Assert.Equal(created.Body, (await api.GetAsync($"/v1/namespaces/{created.Text("namespace_id")}")).Body);
        Assert.Equal(created.Body, (await api.GetAsync($"/v1/namespaces/{created.Text("namespace_name")}")).Body);
        (await api.GetAsync("/v1/namespaces/ns_nothere")).Refused(404, "NotFoundError");
    }

    [Fact]
    public async Task What_patch_takes_changes_and_the_rest_is_ignored()
    {
        var created = await api.NamespaceAsync("text_extractor");
        var (path, name) = ($"/v1/namespaces/{created.Text("namespace_id")}", Api.Unique("renamed"));

        var changed = (await api.PatchAsync(path, $$"""
            {"namespace_name": "{{name}}", "description": "new", "auto_create_indexes": true, "namespace_type": "marketplace",
             "payload_indexes": [{"field_name": "y", "type": "integer"}], "feature_extractors": []}
            """)).Ok();

        Assert.Equal((name, "new"), (changed.Text("namespace_name"), changed.Text("description")));
        Assert.Equal("standard", changed.Text("namespace_type"));
        Assert.Equal(true, changed["auto_create_indexes"]);
        Assert.Equal(12, changed.List("payload_indexes").Count);
        Assert.Single(changed.List("feature_extractors"));
        Assert.Equal(changed.Body, (await api.GetAsync($"/v1/namespaces/{name}")).Body);
        (await api.GetAsync($"/v1/namespaces/{created.Text("namespace_name")}")).Refused(404, "NotFoundError");
    }

    [Fact]
    public async Task Null_clears_what_can_be_cleared()
    {
        var created = await api.PostAsync("/v1/namespaces", Minimal(
            Api.Unique("cleared"), """, "description": "old", "payload_indexes": [{"field_name": "x", "type": "keyword"}]"""));

        var changed = (await api.PatchAsync(
            $"/v1/namespaces/{created.Text("namespace_id")}",
            """{"description": null, "payload_indexes": null, "namespace_name": null}""")).Ok();

        Assert.Equal(PropertyValue.Null, changed["description"]);
        Assert.Equal(11, changed.List("payload_indexes").Count);
        Assert.Equal(created["namespace_name"], changed["namespace_name"]);
    }

    [Fact]
    public async Task A_rename_to_a_name_that_is_taken_is_refused()
    {
        var (first, second) = (await api.NamespaceAsync("text_extractor"), await api.NamespaceAsync("text_extractor"));

        var rename = $$"""{"namespace_name": "{{second.Text("namespace_name")}}"}""";

        (await api.PatchAsync($"/v1/namespaces/{first.Text("namespace_id")}", rename)).Refused(409, "AlreadyExistsError");
    }

    [Fact]
    public async Task The_counters_follow_from_what_is_inside()
    {
        var id = (await api.NamespaceAsync("text_extractor")).Text("namespace_id");
        var collection = await api.In(id).TextCollectionAsync();
        (await api.In(id).PostAsync($"/v1/buckets/{collection.Text("source.bucket_ids.0")}/objects", "{}")).Ok();
        await shared.Server.SetDocumentsAsync(collection.Text("collection_id"), 7);

        var reply = (await api.GetAsync($"/v1/namespaces/{id}")).Ok();

        Assert.Equal(
            Bag.Json("""{"document_count": 7, "bucket_count": 1, "collection_count": 1, "object_count": 1}"""),
            ((MapValue)reply.Body).Select((name, value) => name.EndsWith("_count", StringComparison.Ordinal) ? value : null));
    }

    static string Minimal(string name, string more = "") => $$"""
        {"namespace_name": "{{name}}", "feature_extractors": [{"feature_extractor_name": "text_extractor", "version": "v1"}] {{more}}}
        """;
}

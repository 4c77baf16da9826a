using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Tests;

public sealed class CollectionPatchTests(SharedServer shared)
{
    readonly Api api = shared.Api;

    [Fact]
    public async Task What_patch_takes_changes()
    {
        var (space, created) = await CreatedAsync();

        var changed = (await space.PatchAsync(Path(created), """
            {"collection_name": "renamed", "description": "new", "enabled": false, "metadata": {"team": "media"},
             "taxonomy_applications": [{"taxonomy_id": "tax_1"}], "cluster_applications": [{"cluster_id": "clu_1"}]}
            """)).Ok();

        Assert.Equal(("renamed", "new"), (changed.Text("collection_name"), changed.Text("description")));
        Assert.Equal(false, changed["enabled"]);
        Assert.Equal(Bag.Json("""{"team": "media"}"""), changed["metadata"]);
        Assert.Equal("combined", changed.Text("taxonomy_applications.0.hierarchical_enrichment_style"));
        Assert.Equal(1, changed.Number("taxonomy_count"));
        Assert.Equal(changed.Body, (await space.GetAsync("/v1/collections/renamed")).Body);
    }

    [Fact]
    public async Task What_is_fixed_or_unknown_is_ignored_in_silence()
    {
        var (space, created) = await CreatedAsync();

        var changed = (await space.PatchAsync(Path(created), """
            {"source": {"type": "collection"}, "feature_extractor": 3, "input_schema": {}, "lifecycle_state": "cold", "colour": "red"}
            """)).Ok();

        Assert.Equal(((MapValue)created.Body).Without("updated_at"), ((MapValue)changed.Body).Without("updated_at"));
    }

    [Fact]
    public async Task Null_clears_what_can_be_cleared()
    {
        var (space, created) = await CreatedAsync("""
            "description": "old", "metadata": {"a": 1}, "taxonomy_applications": [{"taxonomy_id": "tax_1"}],
            "schedule": {"trigger_type": "cron", "schedule_config": {"cron_expression": "0 2 * * *"}}
            """);
        Assert.NotEqual(PropertyValue.Null, created["trigger_id"]);

        var changed = (await space.PatchAsync(Path(created), """
            {"description": null, "metadata": null, "taxonomy_applications": null, "schedule": null,
             "collection_name": null, "enabled": null}
            """)).Ok();

        foreach (var field in new[] { "description", "metadata", "taxonomy_applications", "schedule", "trigger_id" })
            Assert.Equal(PropertyValue.Null, changed[field]);
        Assert.Equal((created["collection_name"], created["enabled"]), (changed["collection_name"], changed["enabled"]));
    }

    [Fact]
    public async Task A_schedule_brings_a_trigger_that_stays_while_the_schedule_changes()
    {
        var (space, created) = await CreatedAsync();

        var first = (await space.PatchAsync(Path(created), """
            {"schedule": {"trigger_type": "interval", "schedule_config": {"interval_seconds": 60}}}
            """)).Ok();
        var second = (await space.PatchAsync(Path(created), """
            {"schedule": {"trigger_type": "cron", "schedule_config": {"cron_expression": "0 2 * * *"}}}
            """)).Ok();

        Assert.StartsWith("trg_", first.Text("trigger_id"), StringComparison.Ordinal);
        Assert.Equal(PropertyValue.Null, first["schedule.description"]);
        Assert.Equal(first["trigger_id"], second["trigger_id"]);
    }

    [Theory]
    [InlineData("""{"trigger_type": "hourly", "schedule_config": {}}""", "schedule.trigger_type")]
    [InlineData("""{"trigger_type": "cron", "schedule_config": {"interval_seconds": 60}}""", "schedule.schedule_config")]
    [InlineData("""{"trigger_type": "interval", "schedule_config": {}}""", "schedule.schedule_config")]
    public async Task A_schedule_has_what_its_type_needs(string schedule, string place)
    {
        var (space, created) = await CreatedAsync();

        (await space.PatchAsync(Path(created), $$"""{"schedule": {{schedule}}}""")).Invalid(place);
    }

    [Fact]
    public async Task Values_of_a_wrong_type_are_refused()
    {
        var (space, created) = await CreatedAsync();

        (await space.PatchAsync(Path(created), """{"enabled": "no"}""")).Malformed("enabled", "bool_type");
        (await space.PatchAsync(Path(created), """{"taxonomy_applications": [{}]}"""))
            .Malformed("taxonomy_applications.0.taxonomy_id", "missing");
        (await space.PatchAsync(Path(created), "[]")).Malformed("", "dict_type");
    }

    [Fact]
    public async Task A_lifecycle_state_changes_by_its_own_path()
    {
        var (space, created) = await CreatedAsync();
        var path = $"{Path(created)}/lifecycle";
        Assert.Equal("active", (await space.GetAsync(path)).Ok().Text("lifecycle_state"));

        var cold = (await space.PatchAsync(path, """{"lifecycle_state": "cold"}""")).Ok();
        var archived = (await space.PatchAsync(path, """{"lifecycle_state": "archived"}""")).Ok();

        Assert.Equal(("cold", PropertyValue.Null), (cold.Text("lifecycle_state"), cold["task_id"]));
        Assert.NotEqual(PropertyValue.Null, cold["warning"]);
        Assert.Equal("archived", archived.Text("lifecycle_state"));
        (await space.PatchAsync(path, """{"lifecycle_state": "active"}""")).Refused(400, "BadRequestError");
        (await space.PatchAsync(path, """{"lifecycle_state": "frozen"}""")).Malformed("lifecycle_state", "enum");
        Assert.Equal("archived", (await space.GetAsync(path)).Text("lifecycle_state"));
    }

    [Fact]
    public async Task An_asynchronous_transition_is_a_task()
    {
        var (space, created) = await CreatedAsync();
        var path = $"{Path(created)}/lifecycle";

        var asked = (await space.PatchAsync(path, """{"lifecycle_state": "cold", "async_transition": true}""")).Ok();

        await Eventually.TrueAsync(async () => (await space.GetAsync($"/v1/tasks/{asked.Text("task_id")}")).Text("status") == "COMPLETED");
        Assert.Equal("cold", (await space.GetAsync(path)).Text("lifecycle_state"));
    }

    static string Path(Reply created) => $"/v1/collections/{created.Text("collection_id")}";

    async Task<(Api Space, Reply Created)> CreatedAsync(string more = "")
    {
        var space = await api.SpaceAsync("text_extractor");
        return (space, await space.TextCollectionAsync(more));
    }
}

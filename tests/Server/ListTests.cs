using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Tests;

public sealed class ListTests(SharedServer shared)
{
    readonly Api api = shared.Api;

    [Theory]
    [InlineData("?limit=1001", "limit", "less_than_equal")]
    [InlineData("?limit=0", "limit", "greater_than_equal")]
    [InlineData("?limit=many", "limit", "int_type")]
    [InlineData("?offset=10001", "offset", "less_than_equal")]
    [InlineData("?offset=-1", "offset", "greater_than_equal")]
    public async Task Pages_have_at_most_a_thousand_entries_and_offsets_end_at_ten_thousand(string query, string place, string type)
    {
        var space = await api.SpaceAsync("text_extractor");

        (await space.PostAsync($"/v1/collections/list{query}", null)).Malformed(place, type);
        (await api.PostAsync($"/v1/namespaces/list{query}", null)).Malformed(place, type);
        (await api.PostAsync($"/v1/tasks/list{query}", null)).Malformed(place, type);
    }

    [Theory]
    [InlineData("""{"limit": 1001}""", "limit", "less_than_equal")]
    [InlineData("""{"offset": 10001}""", "offset", "less_than_equal")]
    [InlineData("""{"limit": "3"}""", "limit", "int_type")]
    public async Task A_list_of_buckets_has_its_page_in_the_body(string body, string place, string type)
    {
        var space = await BucketsAsync("one", "two", "three");

        (await space.PostAsync("/v1/buckets/list", body)).Malformed(place, type);
        var page = (await space.PostAsync("/v1/buckets/list", """{"limit": 1, "offset": 1}""")).Ok();

        Assert.Equal(["two"], Names(page));
        Assert.Equal(3, page.Number("total_count"));
        Assert.Equal((2.0, 1.0), (page.Number("pagination.page"), page.Number("pagination.page_size")));
    }

    [Fact]
    public async Task A_cursor_leads_through_all_pages_once()
    {
        var space = await api.SpaceAsync("text_extractor");
        var created = new List<PropertyValue>();
        for (var index = 0; index < 5; index++)
            created.Add((await space.TextCollectionAsync())["collection_id"]);

        var (seen, cursor) = (new List<PropertyValue>(), "");
        do
        {
            var page = (await space.PostAsync($"/v1/collections/list?limit=2{cursor}", null)).Ok();
            seen.AddRange(page.List("results").Select(row => ((MapValue)row)["collection_id"]));
            cursor = page["pagination.next_cursor"] is TextValue next ? $"&cursor={Uri.EscapeDataString(next.Value)}" : "";
        }
        while (cursor.Length > 0);

        Assert.Equal(created, seen);
    }

    [Fact]
    public async Task A_cursor_goes_on_where_it_was_though_entries_before_it_are_gone()
    {
        var space = await api.SpaceAsync("text_extractor");
        var ids = new List<string>();
        for (var index = 0; index < 4; index++)
            ids.Add((await space.TextCollectionAsync()).Text("collection_id"));
        var first = await space.PostAsync("/v1/collections/list?limit=2", null);
        (await space.DeleteAsync($"/v1/collections/{ids[0]}")).Ok();

        var cursor = Uri.EscapeDataString(first.Text("pagination.next_cursor"));
        var second = (await space.PostAsync($"/v1/collections/list?limit=2&cursor={cursor}", null)).Ok();

        Assert.Equal(ids[2..], second.List("results").Select(row => ((TextValue)((MapValue)row)["collection_id"]).Value));
    }

    [Fact]
    public async Task A_cursor_of_somebody_else_is_refused()
    {
        var space = await api.SpaceAsync("text_extractor");

        (await space.PostAsync("/v1/collections/list?cursor=%21", null)).Invalid("cursor");
        (await space.PostAsync("/v1/collections/list?cursor=YWJj", null)).Invalid("cursor");
    }

    [Fact]
    public async Task Totals_in_the_pagination_come_where_they_are_asked_for()
    {
        var space = await api.SpaceAsync("text_extractor");
        for (var index = 0; index < 3; index++)
            await space.TextCollectionAsync();

        var plain = (await space.PostAsync("/v1/collections/list?limit=2", null)).Ok();
        var total = (await space.PostAsync("/v1/collections/list?limit=2&include_total=true", null)).Ok();

        Assert.Equal((PropertyValue.Null, PropertyValue.Null), (plain["pagination.total"], plain["pagination.total_pages"]));
        Assert.Equal((3.0, 2.0), (total.Number("pagination.total"), total.Number("pagination.total_pages")));
        Assert.Equal(3, plain.Number("total_count"));
        Assert.Equal(3, plain.Number("stats.total_feature_extractors"));
    }

    [Theory]
    [InlineData("""{"search": "RAW"}""", "raw-eu raw-us")]
    [InlineData("""{"search": "RAW", "case_sensitive": true}""", "")]
    [InlineData("""{"search": "r*us"}""", "raw-us")]
    [InlineData("""{"filters": {"bucket_name": "raw-eu"}}""", "raw-eu")]
    [InlineData(
        """
        {"filters": {"AND": [{"field": "bucket_name", "operator": "starts_with", "value": "raw"},
                             {"field": "bucket_name", "operator": "ne", "value": "raw-eu"}]}}
        """,
        "raw-us")]
    [InlineData("""{"filters": {"OR": [{"field": "bucket_name", "value": "done"}, {"bucket_name": "raw-us"}]}}""", "raw-us done")]
    [InlineData("""{"filters": {"NOT": [{"field": "bucket_name", "operator": "in", "value": ["raw-eu", "done"]}]}}""", "raw-us")]
    [InlineData("""{"filters": {"AND": [{"field": "object_count", "operator": "gte", "value": 1}]}}""", "")]
    [InlineData("""{"filters": {"AND": [{"field": "description", "operator": "is_null", "value": true}]}}""", "raw-eu raw-us done")]
    [InlineData(
        """{"filters": {"AND": [{"field": "bucket_schema.properties.a.type", "operator": "exists", "value": true}]}}""",
        "raw-eu raw-us done")]
    [InlineData("""{"filters": {"AND": [{"field": "bucket_name", "operator": "regex", "value": "^raw-(us|uk)$"}]}}""", "raw-us")]
    [InlineData("""{"sort": {"field": "bucket_name"}}""", "done raw-eu raw-us")]
    [InlineData("""{"sort": {"field": "bucket_name", "direction": "desc"}}""", "raw-us raw-eu done")]
    public async Task Lists_are_searched_filtered_and_sorted(string body, string names)
    {
        var space = await BucketsAsync("raw-eu", "raw-us", "done");

        var listed = Names((await space.PostAsync("/v1/buckets/list", body)).Ok());

        Assert.Equal(names, string.Join(' ', listed));
    }

    [Fact]
    public async Task A_filter_reaches_into_lists()
    {
        var space = await api.SpaceAsync("text_extractor");
        await space.TextCollectionAsync();
        var tagged = await space.TextCollectionAsync("""  "taxonomy_applications": [{"taxonomy_id": "tax_1"}]  """);

        var reply = (await space.PostAsync("/v1/collections/list", """
            {"filters": {"AND": [{"field": "taxonomy_applications.taxonomy_id", "operator": "eq", "value": "tax_1"}]}}
            """)).Ok();

        Assert.Equal(tagged.Body, Assert.Single(reply.List("results")));
        Assert.Equal(1, reply.Number("stats.collections_with_taxonomies"));
    }

    [Fact]
    public async Task An_unknown_operator_is_refused()
    {
        var space = await BucketsAsync("raw");

        (await space.PostAsync("/v1/buckets/list", """
            {"filters": {"AND": [{"field": "bucket_name", "operator": "like", "value": "x"}]}}
            """)).Invalid("filters", "'like'");
    }

    [Fact]
    public async Task A_pattern_that_cannot_be_used_is_refused()
    {
        var space = await BucketsAsync("raw");

        (await space.PostAsync("/v1/buckets/list", """
            {"filters": {"AND": [{"field": "bucket_name", "operator": "regex", "value": "("}]}}
            """)).Invalid("filters", "pattern");
    }

    async Task<Api> BucketsAsync(params string[] names)
    {
        var space = await api.SpaceAsync("text_extractor");
        foreach (var name in names)
            (await space.PostAsync("/v1/buckets", $$"""
                {"bucket_name": "{{name}}", "bucket_schema": {"properties": {"a": {"type": "string"} } } }
                """)).Ok();
        return space;
    }

    static IEnumerable<string> Names(Reply list) => list.List("results").Select(row => ((TextValue)((MapValue)row)["bucket_name"]).Value);
}

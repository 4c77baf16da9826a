using Xunit;

namespace Pulumi.Mixpeek.Tests.Checks;

/// <summary>What is allowed and hardly meant: Check says so in the engine's log, and lets it pass.</summary>
public sealed class WarningTests(CheckedPlugin plugin) : IClassFixture<CheckedPlugin>
{
    public static TheoryData<string, string, string[]> Programs => new()
    {
        { "Bucket", """{"descripton": "x"}""",
            ["descripton: a bucket has no such property, and it is ignored; did you mean \"description\"?"] },
        { "Bucket", """{"bucket_name": "x"}""",
            ["bucket_name: a bucket has no such property, and it is ignored; did you mean \"bucketName\"?"] },
        { "Bucket", """{"colour": "<unknown>"}""", ["colour: a bucket has no such property, and it is ignored"] },
        { "Bucket", """{"createdAt": "now"}""",
            ["createdAt: it is an output of a bucket, which Mixpeek sets, and is ignored as an input"] },
        { "Bucket", """
            {"bucketSchema": {"properties": {"title": {"type": "string", "requird": true, "items": {"type": "string", "tpye": "x"}}}}}
            """,
            ["bucketSchema.properties.title.items.tpye: SchemaField has no such property, and it is ignored; did you mean \"type\"?",
             "bucketSchema.properties.title.requird: SchemaField has no such property, and it is ignored; did you mean \"required\"?"] },
        { "Bucket", """{"bucketSchema": {"properties": {"title": {"<secret>": {"type": "string", "hidden": true}}}}}""",
            ["bucketSchema.properties.title: this secret has a property that SchemaField does not have, and it is ignored"] },
        { "Namespace", """
            {"payloadIndexes": [{"fieldName": "a", "type": "keyword", "fieldSchema": {"tokenizer": "word", "isTenant": true,
                "type": "text"}}]}
            """,
            ["payloadIndexes[0].fieldSchema.tokenizer: it is for indexes of type text, and may be ignored for this one",
             "payloadIndexes[0].fieldSchema.type: it is not the index's own type; leave it out, it follows by itself"] },
        { "Namespace", """{"infrastructure": {"qdrantCollection": "abc", "minWorkers": 3, "maxWorkers": 2}}""",
            ["infrastructure.minWorkers: it is greater than maxWorkers, the upper bound of the same cluster"] },
        { "Namespace", """{"infrastructure": {"qdrantCollection": "abc", "minWorkers": 11}}""",
            ["infrastructure.minWorkers: it is greater than maxWorkers, the upper bound of the same cluster"] },
        { "Collection", """{"source": {"sourceFilters": {"AND": []}}}""",
            ["source.sourceFilters.AND: SourceFilters has no such property, and it is ignored"] },
        { "Collection", """{"source": {"sourceFilters": {"filters": {"and": [{"field": "a", "value": 1}]}}}}""",
            ["source.sourceFilters.filters.and: it is taken for a field of that name; AND, OR and NOT are written in capitals"] },
        { "Collection", """{"schedule": {"triggerType": "cron", "scheduleConfig": {"cron_expression": "0 0 2 * * *"}}}""",
            ["schedule.scheduleConfig.cron_expression: \"0 0 2 * * *\" has 6 fields, and dialects differ on the additional ones: "
                + "five fields were expected, for minute, hour, day of the month, month and day of the week"] },
        { "Collection", """{"featureExtractor": {"inputMappings": {"video": {"path": "video", "source_type": "payload"}}}}""",
            ["featureExtractor.inputMappings.video.source_type: InputMapping has no such property, and it is ignored; "
                + "did you mean \"sourceType\"?"] },
    };

    [Theory, MemberData(nameof(Programs))]
    public async Task It_is_said_with_its_path_and_passes(string kind, string patch, string[] warnings)
    {
        var resource = plugin.Managed(kind);
        Assert.Equal([], await resource.FailuresAsync(CheckedPlugin.Program(kind, patch)));
        Assert.Equal(warnings, plugin.Warnings(resource).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("\"Europe/Berln\"", "\"Europe/Berln\" is no time zone that this machine knows; did you mean \"Europe/Berlin\"?")]
    [InlineData("{\"<secret>\": \"Europe/Berln\"}", "this secret is no time zone that this machine knows")]
    public async Task An_unknown_time_zone_is_told_where_this_machine_has_a_database_of_them(string zone, string warning)
    {
        Assert.SkipUnless(TimeZoneInfo.TryFindSystemTimeZoneById("US/Pacific", out _), "this machine has no whole time zone database");
        var resource = plugin.Managed("Collection");
        await resource.CheckedAsync(CheckedPlugin.Program("Collection",
            $$$"""{"schedule": {"triggerType": "cron", "scheduleConfig": {"cron_expression": "@daily", "timezone": {{{zone}}} } } }"""));
        Assert.Equal([$"schedule.scheduleConfig.timezone: {warning}"], plugin.Warnings(resource));
    }

    [Fact]
    public async Task It_is_said_once_in_a_process_though_a_replacement_is_checked_twice()
    {
        var resource = plugin.Managed("Bucket");
        var program = CheckedPlugin.Program("Bucket", """{"descripton": "x"}""");
        await resource.CheckedAsync(program);
        await resource.CheckedAsync(program, replacing: true);
        Assert.Single(plugin.Warnings(resource));
    }
}

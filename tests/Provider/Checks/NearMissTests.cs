using Xunit;

namespace Pulumi.Mixpeek.Tests.Checks;

/// <summary>
/// Programs that look wrong and are not, or of which nobody here can tell: a false alarm is worse than a miss, as it stops what
/// Mixpeek would have done.
/// </summary>
public sealed class NearMissTests(CheckedPlugin plugin) : IClassFixture<CheckedPlugin>
{
    public static TheoryData<string, string> Programs => new()
    {
        { "Namespace", """
            {"featureExtractors": [{"featureExtractorName": "e", "version": "v1"}, {"featureExtractorName": "e", "version": "v2"}]}
            """ },
        { "Namespace", """
            {"featureExtractors": [{"featureExtractorName": "<unknown>", "version": "v1"}, {"featureExtractorName": "<unknown>",
                "version": "v1"}]}
            """ },
        { "Namespace", """
            {"payloadIndexes": [{"fieldName": "metadata.created_at", "type": "datetime"}, {"fieldName": "Created_At",
                "type": "datetime"}]}
            """ },
        { "Namespace", """
            {"payloadIndexes": [{"fieldName": "a", "type": "text", "isProtected": false, "fieldSchema": {"type": "text",
                "minTokenLen": -1}}]}
            """ },
        // 255 characters are 510 units of UTF-16.
        { "Namespace", $$"""{"payloadIndexes": [{"fieldName": "{{Faces(255)}}", "type": "keyword"}]}""" },
        { "Namespace", """
            {"infrastructure": {"qdrantCollection": "abc", "qdrantUrl": "http://q", "qdrantApiKey": "<unknown>",
                "minWorkers": "<unknown>", "maxWorkers": 1}}
            """ },
        { "Namespace", """
            {"infrastructure": {"qdrantCollection": "abc", "computeTier": "dedicated_cpu", "minWorkers": 5, "maxWorkers": 5}}
            """ },
        { "Bucket", """{"uniqueKey": {"fields": ["title", "video"]}}""" },
        { "Bucket", """{"uniqueKey": {"fields": ["<unknown>", "<unknown>"]}}""" },
        { "Bucket", """{"uniqueKey": {"fields": ["isbn"]}, "bucketSchema": "<unknown>"}""" },
        { "Bucket", """{"uniqueKey": {"fields": ["isbn"]}, "bucketSchema": {"properties": "<unknown>"}}""" },
        { "Bucket", """
            {"uniqueKey": {"fields": ["isbn"]}, "bucketSchema": {"<secret>": {"properties": {"title": {"type": "string"}}}}}
            """ },
        { "Bucket", """{"uniqueKey": {"fields": ["title"]}, "bucketSchema": {"properties": {"title": "<unknown>"}}}""" },
        { "Bucket", """{"uniqueKey": {"fields": ["x.y"]}, "bucketSchema": {"properties": {"x.y": {"type": "string"}}}}""" },
        { "Bucket", """{"uniqueKey": {"fields": ["x.y"]}, "bucketSchema": {"properties": {"x": {"type": "object"}}}}""" },
        { "Bucket", """
            {"uniqueKey": {"fields": ["x.y"]}, "bucketSchema": {"properties": {"x": {"type": "object",
                "properties": {"y": {"type": "string"}}}}}}
            """ },
        { "Bucket", """{"descripton": null, "__defaults": [], "__internal": "x", "metadata": {"descripton": 1}}""" },
        { "Collection", Cron("0 2 * * *") },
        { "Collection", Cron("  */60\\t*/24 1,15 JAN-Mar mon-fri ") },
        { "Collection", Cron("0 22-2 L * fri#1,*") },
        { "Collection", Cron("0 0 ? * SUNDAY") },
        { "Collection", Cron("@Daily") },
        { "Collection", Cron("<unknown>") },
        { "Collection", """{"schedule": {"triggerType": "<unknown>", "scheduleConfig": {"cron_expression": "never"}}}""" },
        { "Collection", """{"schedule": {"triggerType": "cron", "scheduleConfig": "<unknown>"}}""" },
        { "Collection", """
            {"schedule": {"triggerType": "cron", "scheduleConfig": {"cron_expression": "0 2 * * *", "timezone": "europe/berlin",
                "jitter": 5}}}
            """ },
        { "Collection", """
            {"schedule": {"triggerType": "interval", "scheduleConfig": {"interval_seconds": "3600", "start_immediately": true}}}
            """ },
        { "Collection", Filter("""{"metadata.title": "x", "field": "y"}""") },
        { "Collection", Filter("""
            {"AND": [{"operator": "x"}, {"value": 5}, {"field": "y"}, {"field": "y", "value": 5}], "OR": null, "NOT": []}
            """) },
        { "Collection", Filter("""
            {"AND": [{"field": "a", "operator": "<unknown>", "value": "<unknown>"}, "<unknown>", {"OR": "<unknown>"}]}
            """) },
        { "Collection", Filter("""
            {"case_sensitive": true, "AND": [{"field": "a", "operator": "is_null", "value": null}, {"field": "b",
                "value": {"type": "dynamic", "field": "c"}}]}
            """) },
        { "Collection", """
            {"retrieverEnrichments": [{"retrieverId": "r", "executionPhase": 1,
                "writeBackFields": [{"sourceField": "a", "targetField": "b"}],
                "inputMappings": [{"inputKey": "q", "source": {"sourceType": "constant", "value": null}},
                                  {"inputKey": "q", "source": {"sourceType": "document_field", "path": "<unknown>"}}]}]}
            """ },
    };

    [Theory, MemberData(nameof(Programs))]
    public async Task Nothing_is_reported(string kind, string patch)
    {
        var resource = plugin.Managed(kind);
        Assert.Equal([], await resource.FailuresAsync(CheckedPlugin.Program(kind, patch)));
        Assert.Equal([], plugin.Warnings(resource));
    }

    static string Faces(int count) => string.Concat(Enumerable.Repeat("😀", count));

    static string Cron(string expression) =>
        $$$"""
        {"schedule": {"triggerType": "cron", "scheduleConfig": {"cron_expression": "{{{expression}}}", "timezone": "Europe/Berlin"} } }
        """;

    static string Filter(string filter) => $$$"""{"source": {"sourceFilters": {"filters": {{{filter}}} } } }""";
}

using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Shapes;

/// <summary>What a change looks like in a preview: one line at the leaf, in lists by key, and none for what means the same.</summary>
public sealed class DetailedDiffTests(OfflinePlugin plugin) : IClassFixture<OfflinePlugin>
{
    /// <summary>A kind, what the state has beside its sample, the edit, and the lines.</summary>
    public static TheoryData<string, string, string, string[]> Edits => new()
    {
        { "Collection", """{"featureExtractor": {"fieldPassthrough": [{"sourcePath": "a"}, {"sourcePath": "b", "targetPath": "x"}]}}""",
            """{"featureExtractor": {"fieldPassthrough": [{"sourcePath": "a"}, {"sourcePath": "b", "targetPath": "y"}]}}""",
            ["featureExtractor.fieldPassthrough[1].targetPath ~~"] },
        { "Collection", """{"featureExtractor": {"fieldPassthrough": [{"sourcePath": "a"}, {"sourcePath": "b", "targetPath": "x"}]}}""",
            """
            {"featureExtractor": {"fieldPassthrough": [{"sourcePath": "new"}, {"sourcePath": "b", "targetPath": "y",
                "required": true}, {"sourcePath": "a"}]}}
            """,
            ["featureExtractor.fieldPassthrough[0] ++", "featureExtractor.fieldPassthrough[1].required ++",
             "featureExtractor.fieldPassthrough[1].targetPath ~~"] },
        { "Collection", """{"featureExtractor": {"inputMappings": {"video": "video", "image": {"path": "thumb"}}}}""",
            """{"featureExtractor": {"inputMappings": {"video": {"path": "clip"}, "image": "thumb", "text": "title"}}}""",
            ["featureExtractor.inputMappings.text ++", "featureExtractor.inputMappings.video ~~"] },
        { "Collection", """
            {"source": {"sourceFilters": {"filters": {"AND": [{"field": "a", "operator": "gt", "value": 1}, {"field": "b",
                "value": 2}]}}}}
            """,
            """
            {"source": {"sourceFilters": {"filters": {"AND": [{"field": "a", "operator": "gt", "value": 5}, {"field": "b",
                "operator": "eq", "value": 2}]}}}}
            """,
            ["source.sourceFilters.filters.AND[0].value ~~"] },
        { "Collection", """{"source": {"sourceFilters": {"filters": {"AND": [{"field": "a", "value": 1}]}}}}""",
            """{"source": {"sourceFilters": {"filters": {"AND": null, "OR": [{"field": "a", "value": 1}]}}}}""",
            ["source.sourceFilters.filters.AND --", "source.sourceFilters.filters.OR ++"] },
        { "Collection", """{"source": {"sourceFilters": {"filters": {"metadata.title": "x"}}}}""",
            """{"source": {"sourceFilters": {"filters": {"metadata.title": "y"}}}}""",
            ["""source.sourceFilters.filters["metadata.title"] ~~"""] },
        { "Collection", """{"taxonomyApplications": [{"taxonomyId": "t"}]}""",
            """{"taxonomyApplications": [{"taxonomyId": "t", "targetCollectionId": "col_9"}, {"taxonomyId": "t", "priority": 3}]}""",
            ["taxonomyApplications[0] +", "taxonomyApplications[1].priority +"] },
        { "Collection", """
            {"alertApplications": [{"alertId": "a", "inputMappings": [{"inputKey": "q", "source": {"sourceType": "constant",
                "value": {"a": {}}}}]}]}
            """,
            """
            {"alertApplications": [{"alertId": "a", "inputMappings": [{"inputKey": "p", "source": {"sourceType": "constant"}},
                {"inputKey": "q", "source": {"sourceType": "constant", "value": {}}}]}]}
            """,
            ["alertApplications[0].inputMappings[0] +", "alertApplications[0].inputMappings[1].source.value.a -"] },
        { "Collection", """{"schedule": {"triggerType": "cron", "scheduleConfig": {"cron_expression": "@daily", "timezone": "UTC"}}}""",
            """{"schedule": {"scheduleConfig": {"cron_expression": "@hourly", "timezone": null}}}""",
            ["schedule.scheduleConfig.cron_expression ~"] },
        { "Collection", """{"schedule": {"triggerType": "cron", "scheduleConfig": {"cron_expression": "@daily"}}}""",
            """{"schedule": {"scheduleConfig": {"timezone": "Europe/Berlin"}}}""", ["schedule.scheduleConfig.timezone +"] },
        { "Bucket", """{"metadata": {"a": {}, "b": [1, 2, 3], "c": null}}""", """{"metadata": {"a": null, "b": [1, 5, 3, 4]}}""",
            ["metadata.a -", "metadata.b[1] ~", "metadata.b[3] +"] },
        { "Bucket", """{"bucketSchema": {"properties": {"place": {"type": "object", "properties": {"lat": {"type": "float"}}}}}}""",
            """
            {"bucketSchema": {"properties": {"place": {"properties": {"lat": {"type": "number", "required": false},
                "long": {"type": "float"}}}}}}
            """,
            ["bucketSchema.properties.place.properties.lat.type ~", "bucketSchema.properties.place.properties.long +"] },
        { "Namespace", """{"payloadIndexes": [{"fieldName": "a", "type": "text"}, {"fieldName": "b", "type": "keyword"}]}""",
            """
            {"payloadIndexes": [{"fieldName": "b", "type": "keyword", "fieldSchema": {"type": "keyword", "isTenant": true}},
                {"fieldName": "a", "type": "text", "fieldSchema": {"tokenizer": "word"}}]}
            """,
            ["payloadIndexes[0].fieldSchema +"] },
    };

    [Theory, MemberData(nameof(Edits))]
    public async Task An_edit_is_shown_where_it_was_made(string kind, string stored, string patch, string[] lines)
    {
        var state = Named(kind).Merged(Bag.Json(stored));
        var diff = await plugin.Stored(kind, state).DiffAsync(state.Merged(Bag.Json(patch)));
        Assert.Equal(lines, diff.Lines());
    }

    /// <summary>Two spellings of one thing: neither is a change of the other.</summary>
    public static TheoryData<string, string, string> Spellings => new()
    {
        { "Bucket", """{"metadata": {"n": 1}}""", """{"metadata": {"n": 1.0}}""" },
        { "Bucket", """{"metadata": {"n": 1}}""", """{"metadata": {"n": 1, "m": null}}""" },
        { "Bucket", "{}", """{"metadata": {"m": null}, "description": ""}""" },
        { "Bucket", """{"uniqueKey": {"fields": ["title", "video"]}}""", """{"uniqueKey": {"fields": ["video", "title"]}}""" },
        { "Collection", """{"featureExtractor": {"inputMappings": {"video": {"path": "video", "sourceType": "payload"}}}}""",
            """{"featureExtractor": {"inputMappings": {"video": "video"}}}""" },
        { "Collection", """{"featureExtractor": {"parameters": {"run_transcription": false}}}""", "{}" },
        { "Collection", """{"source": {"bucketIds": ["a", "b"]}}""", """
            {"source": {"bucketIds": ["b", "a"], "sourceFilters": {"filters": {"case_sensitive": false, "AND": null}}}}
            """ },
        { "Collection", """{"enabled": true, "taxonomyApplications": [], "lifecycleState": "active", "forceDestroy": false}""", "{}" },
        { "Collection", """{"schedule": {"triggerType": "cron", "scheduleConfig": {"cron_expression": "@daily", "timezone": "UTC"}}}""",
            """{"schedule": {"triggerType": "cron", "scheduleConfig": {"cron_expression": "@daily"}}}""" },
        { "Namespace", """{"infrastructure": {"qdrantCollection": "abc", "maxWorkers": 10}}""",
            """{"infrastructure": {"qdrantCollection": {"<secret>": "abc"}, "gpusPerWorker": 1}}""" },
        { "Namespace", """{"payloadIndexes": [{"fieldName": "a", "type": "integer"}]}""",
            """
            {"payloadIndexes": [{"fieldName": "a", "type": "integer", "isProtected": false, "fieldSchema": {"type": "integer",
                "lookup": true, "range": true}}]}
            """ },
    };

    [Theory, MemberData(nameof(Spellings))]
    public async Task What_means_the_same_is_no_change(string kind, string one, string other)
    {
        var (first, second) = (Named(kind).Merged(Bag.Json(one)), Named(kind).Merged(Bag.Json(other)));
        foreach (var (state, news) in new[] { (first, second), (second, first) })
        {
            var diff = await plugin.Stored(kind, state).DiffAsync(news);
            Assert.Equal([], diff.Lines());
            Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, diff.Changes);
        }
    }

    static MapValue Named(string kind) => Samples.Of(kind).With(Samples.NameOf(kind), "by-hand");
}

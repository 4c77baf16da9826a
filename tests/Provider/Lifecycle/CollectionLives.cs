namespace Pulumi.Mixpeek.Tests.Lifecycle;

/// <summary>The lives of collections: what is changed in place.</summary>
static class CollectionLives
{
    public static IReadOnlyList<Life> All { get; } =
    [
        InPlace("a collection is described, renamed and switched off",
            new("""{"description": "one"}""", ["description +"], """PATCH {id} {"description": "one"}"""),
            new("""{"description": "two"}""", ["description ~"], """PATCH {id} {"description": "two"}"""),
            new("""{"description": null}""", ["description -"], """PATCH {id} {"description": null}"""),
            new("""{"enabled": false}""", ["enabled +"], """PATCH {id} {"enabled": false}"""),
            new("""{"enabled": true}""", ["enabled ~"], """PATCH {id} {"enabled": true}"""),
            new("""{"collectionName": "renamed"}""", ["collectionName ~"], """PATCH {id} {"collection_name": "renamed"}"""),
            new("""{"metadata": {"Team_Name": ["a"]}}""", ["metadata +"], """PATCH {id} {"metadata": {"Team_Name": ["a"]}}"""),
            new("""{"metadata": null}""", ["metadata -"], """PATCH {id} {"metadata": {}}"""),
            new("""{"forceDestroy": true}""", ["forceDestroy +"], null)),

        InPlace("a collection's schedule is set, changed and cleared",
            new("""{"schedule": {"triggerType": "cron", "scheduleConfig": {"cron_expression": "0 0 * * *", "timezone": "UTC"}}}""", ["schedule +"],
                """PATCH {id} {"schedule": {"trigger_type": "cron", "schedule_config": {"cron_expression": "0 0 * * *", "timezone": "UTC"}}}"""),
            new("""{"schedule": {"scheduleConfig": {"cron_expression": "0 6 * * *"}, "description": "mornings"}}""",
                ["schedule.description +", "schedule.scheduleConfig.cron_expression ~"], """
                PATCH {id} {"schedule": {"trigger_type": "cron", "description": "mornings",
                                         "schedule_config": {"cron_expression": "0 6 * * *", "timezone": "UTC"}}}
                """),
            new("""{"schedule": null}""", ["schedule -"], """PATCH {id} {"schedule": null}""")),

        InPlace("a collection's taxonomies are set, changed and cleared",
            new("""{"taxonomyApplications": [{"taxonomyId": "tax_b"}]}""", ["taxonomyApplications +"],
                """PATCH {id} {"taxonomy_applications": [{"taxonomy_id": "tax_b"}]}"""),
            new("""
                {"taxonomyApplications": [
                    {"taxonomyId": "tax_a", "executionMode": "materialize", "targetCollectionId": "$upstream", "executionPhase": 2, "priority": 5,
                     "hierarchicalEnrichmentStyle": "best_match", "scrollFilters": {"AND": [{"field": "a", "operator": "eq", "value": 1}]}},
                    {"taxonomyId": "tax_b", "priority": 1}]}
                """,
                ["taxonomyApplications[0] +", "taxonomyApplications[1].priority +"], """
                PATCH {id} {"taxonomy_applications": [
                    {"taxonomy_id": "tax_a", "execution_mode": "materialize", "target_collection_id": "$upstream", "execution_phase": 2, "priority": 5,
                     "hierarchical_enrichment_style": "best_match", "scroll_filters": {"AND": [{"field": "a", "operator": "eq", "value": 1}]}},
                    {"taxonomy_id": "tax_b", "priority": 1}]}
                """),
            new("""{"taxonomyApplications": null}""", ["taxonomyApplications -"], """PATCH {id} {"taxonomy_applications": []}""")),

        InPlace("a collection's clusterings are set, changed and cleared",
            new("""{"clusterApplications": [{"clusterId": "clu_a", "autoExecuteOnBatch": false, "minDocumentThreshold": 10}]}""", ["clusterApplications +"],
                """PATCH {id} {"cluster_applications": [{"cluster_id": "clu_a", "auto_execute_on_batch": false, "min_document_threshold": 10}]}"""),
            new("""
                {"clusterApplications": [{"clusterId": "clu_a", "autoExecuteOnBatch": true, "minDocumentThreshold": 20, "cooldownSeconds": 60,
                                          "executionPhase": 3, "priority": 7}]}
                """,
                ["clusterApplications[0].autoExecuteOnBatch ~", "clusterApplications[0].cooldownSeconds +", "clusterApplications[0].executionPhase +",
                 "clusterApplications[0].minDocumentThreshold ~", "clusterApplications[0].priority +"], """
                PATCH {id} {"cluster_applications": [{"cluster_id": "clu_a", "auto_execute_on_batch": true, "min_document_threshold": 20,
                                                      "cooldown_seconds": 60, "execution_phase": 3, "priority": 7}]}
                """),
            new("""{"clusterApplications": null}""", ["clusterApplications -"], """PATCH {id} {"cluster_applications": []}""")),

        InPlace("a collection's alerts are set, changed and cleared",
            new("""
                {"alertApplications": [{"alertId": "alt_a", "executionMode": "on_demand", "executionPhase": 4, "priority": 2,
                    "inputMappings": [{"inputKey": "q", "source": {"sourceType": "document_field", "path": "title"}}]}]}
                """,
                ["alertApplications +"], """
                PATCH {id} {"alert_applications": [{"alert_id": "alt_a", "execution_mode": "on_demand", "execution_phase": 4, "priority": 2,
                    "input_mappings": [{"input_key": "q", "source": {"source_type": "document_field", "path": "title"}}]}]}
                """),
            new("""
                {"alertApplications": [{"alertId": "alt_a", "executionMode": "on_demand", "executionPhase": 4, "priority": 2,
                    "inputMappings": [{"inputKey": "q", "source": {"sourceType": "constant", "value": {"camelCase": 1}}}]}]}
                """,
                ["alertApplications[0].inputMappings[0].source.path -", "alertApplications[0].inputMappings[0].source.sourceType ~",
                 "alertApplications[0].inputMappings[0].source.value +"], """
                PATCH {id} {"alert_applications": [{"alert_id": "alt_a", "execution_mode": "on_demand", "execution_phase": 4, "priority": 2,
                    "input_mappings": [{"input_key": "q", "source": {"source_type": "constant", "value": {"camelCase": 1}}}]}]}
                """),
            new("""{"alertApplications": null}""", ["alertApplications -"], """PATCH {id} {"alert_applications": []}""")),

        InPlace("a collection's retriever enrichments are set, changed and cleared",
            new("""
                {"retrieverEnrichments": [{"retrieverId": "ret_a", "executionPhase": 3, "priority": 1, "enabled": false,
                    "scrollFilters": {"field": "a", "operator": "exists", "value": true},
                    "inputMappings": [{"inputKey": "q", "source": {"sourceType": "document_field", "path": "title"}}],
                    "writeBackFields": [{"sourceField": "a.b", "targetField": "c"}]}]}
                """,
                ["retrieverEnrichments +"], """
                PATCH {id} {"retriever_enrichments": [{"retriever_id": "ret_a", "execution_phase": 3, "priority": 1, "enabled": false,
                    "scroll_filters": {"field": "a", "operator": "exists", "value": true},
                    "input_mappings": [{"input_key": "q", "source": {"source_type": "document_field", "path": "title"}}],
                    "write_back_fields": [{"source_field": "a.b", "target_field": "c"}]}]}
                """),
            new("""
                {"retrieverEnrichments": [{"retrieverId": "ret_a",
                    "inputMappings": [{"inputKey": "k", "source": {"sourceType": "constant", "value": 5}},
                                      {"inputKey": "q", "source": {"sourceType": "document_field", "path": "title"}}],
                    "writeBackFields": [{"sourceField": "a.b", "targetField": "c", "mode": "concat"}]}]}
                """,
                ["retrieverEnrichments[0].enabled -", "retrieverEnrichments[0].executionPhase -", "retrieverEnrichments[0].inputMappings[0] +", "retrieverEnrichments[0].priority -",
                 "retrieverEnrichments[0].scrollFilters -", "retrieverEnrichments[0].writeBackFields[0].mode +"], """
                PATCH {id} {"retriever_enrichments": [{"retriever_id": "ret_a",
                    "input_mappings": [{"input_key": "k", "source": {"source_type": "constant", "value": 5}},
                                       {"input_key": "q", "source": {"source_type": "document_field", "path": "title"}}],
                    "write_back_fields": [{"source_field": "a.b", "target_field": "c", "mode": "concat"}]}]}
                """),
            new("""{"retrieverEnrichments": null}""", ["retrieverEnrichments -"], """PATCH {id} {"retriever_enrichments": []}""")),

        InPlace("a collection's lifecycle state is set on a path of its own",
            new("""{"lifecycleState": "cold"}""", ["lifecycleState +"], """PATCH {id}/lifecycle {"lifecycle_state": "cold"}"""),
            new("""{"lifecycleState": null}""", ["lifecycleState -"], """PATCH {id}/lifecycle {"lifecycle_state": "active"}"""),
            new("""{"lifecycleState": "archived"}""", ["lifecycleState +"], """PATCH {id}/lifecycle {"lifecycle_state": "archived"}""")),
    ];

    static Life InPlace(string name, params Step[] steps) => new(name, "Collection",
        """{"namespace": "$ns", "collectionName": "lively", "source": {"type": "bucket", "bucketIds": ["$raw"]}, "featureExtractor": @Multimodal}""",
        """{"collection_name": "lively", "source": {"type": "bucket", "bucket_ids": ["$raw"]}, "feature_extractor": @MultimodalSent}""",
        steps);
}

namespace Pulumi.Mixpeek.Tests.Checks;

/// <summary>Mistakes in a namespace.</summary>
static class NamespaceMistakes
{
    const string RayForm = "is not of the form that Mixpeek takes: `ray_` and 3 to 64 letters, digits or underscores";

    public static (string Patch, string[] Failures)[] All { get; } =
    [
        ("""{"namespaceName": "my space"}""", ["""namespaceName: a name has letters, digits, _ and - only; "my-space" would do"""]),
        ("""{"namespaceName": ""}""", ["namespaceName: a name has 3 to 100 characters, this one 0"]),
        ("""{"namespaceName": {"<secret>": "no"}}""",
            [": namespaceName: this secret is no name for Mixpeek: 3 to 100 letters, digits, _ and -"]),
        ("""{"namespaceType": ""}""", [""": namespaceType: "" is not one of standard, marketplace"""]),
        ("""{"namespaceType": "market"}""", [""": namespaceType: "market" is not one of standard, marketplace"""]),
        ("""
            {"featureExtractors": [{"featureExtractorName": "text_extractor", "version": "v1"},
                                   {"featureExtractorName": "text_extractor", "version": "v2"},
                                   {"featureExtractorName": "text_extractor", "version": "v1", "params": {"model": "e5"}}]}
            """,
            [": featureExtractors[2]: it has the featureExtractorName \"text_extractor\" and version \"v1\" of featureExtractors[0]: "
                + "keep one of the two"]),
        ("""
            {"payloadIndexes": [{"fieldName": "a", "type": "keyword"}, {"fieldName": "b", "type": "bool"}, {"fieldName": "a",
                "type": "text"}]}
            """,
            [""": payloadIndexes[2]: it has the fieldName "a" of payloadIndexes[0]: keep one of the two"""]),
        ("""{"payloadIndexes": [{"fieldName": "a", "type": "keyword"}, {"fieldName": {"<secret>": "a"}, "type": "text"}]}""",
            [": payloadIndexes[1]: it has the fieldName of payloadIndexes[0]: keep one of the two"]),
        ("""{"payloadIndexes": [{"fieldName": "root_bucket_id", "type": "keyword"}]}""",
            [": payloadIndexes[0].fieldName: Mixpeek itself keeps an index over \"root_bucket_id\", which nobody can change: "
                + "leave this one out"]),
        ("""{"payloadIndexes": [{"fieldName": "a", "type": "keyword", "isProtected": true}]}""",
            [": payloadIndexes[0].isProtected: only Mixpeek's own indexes are protected: leave it out"]),
        ("""{"payloadIndexes": [{"fieldName": "", "type": "keyword"}]}""",
            [": payloadIndexes[0].fieldName: Mixpeek takes 1 to 255 characters here, not 0"]),
        ($$"""{"payloadIndexes": [{"fieldName": "{{new string('a', 256)}}", "type": "keyword"}]}""",
            [": payloadIndexes[0].fieldName: Mixpeek takes 1 to 255 characters here, not 256"]),
        ($$"""{"payloadIndexes": [{"fieldName": {"<secret>": "{{new string('a', 256)}}"}, "type": "keyword"}]}""",
            [": payloadIndexes[0].fieldName: Mixpeek takes 1 to 255 characters here, not this secret"]),
        ("""{"payloadIndexes": [{"fieldName": "a", "type": "keywrd"}]}""",
            [": payloadIndexes[0].type: \"keywrd\" is not one of keyword, integer, float, bool, geo, datetime, text, uuid; "
                + "did you mean \"keyword\"?"]),
        ("""{"payloadIndexes": [{"fieldName": "a", "type": "text", "fieldSchema": {"tokenizer": "words", "minTokenLen": 2.5}}]}""",
            [": payloadIndexes[0].fieldSchema.tokenizer: \"words\" is not one of word, whitespace, prefix, multilingual; "
                + "did you mean \"word\"?",
             ": payloadIndexes[0].fieldSchema.minTokenLen: a whole number was expected, not 2.5"]),
        ("""{"infrastructure": {"qdrantCollection": "ab"}}""",
            [": infrastructure.qdrantCollection: Mixpeek takes 3 to 128 characters here, not 2"]),
        ("""{"infrastructure": {"qdrantCollection": "abc", "rayClusterId": "ray_a-b-c"}}""",
            [$": infrastructure.rayClusterId: \"ray_a-b-c\" {RayForm}"]),
        ("""{"infrastructure": {"qdrantCollection": "abc", "rayClusterId": {"<secret>": "cluster"}}}""",
            [$": infrastructure.rayClusterId: this secret {RayForm}"]),
        ("""{"infrastructure": {"qdrantCollection": "abc", "qdrantUrl": "http://q"}}""",
            [": infrastructure.qdrantApiKey: it is required where qdrantUrl is set, and missing"]),
        ("""{"infrastructure": {"qdrantCollection": "abc", "gpusPerWorker": 9, "maxCustomModels": -1}}""",
            [": infrastructure.gpusPerWorker: 9 is out of bounds: Mixpeek takes 0 to 8",
             ": infrastructure.maxCustomModels: -1 is out of bounds: Mixpeek takes 0 to 50"]),
    ];
}

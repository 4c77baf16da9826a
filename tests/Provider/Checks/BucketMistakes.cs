namespace Pulumi.Mixpeek.Tests.Checks;

/// <summary>Mistakes in a bucket. The sample's schema has the fields <c>video</c> and <c>title</c>.</summary>
static class BucketMistakes
{
    const string Types =
        "string, number, integer, float, boolean, object, array, date, datetime, text, image, audio, video, pdf, excel";

    public static (string Patch, string[] Failures)[] All { get; } =
    [
        ("""{"bucketName": "a.b"}""", ["""bucketName: a name has letters, digits, _ and - only; "a-b" would do"""]),
        ("""{"bucketName": 5}""", [": bucketName: a string was expected, not a number"]),
        ("""{"uniqueKey": {"fields": ["titel"]}}""",
            [""": uniqueKey.fields[0]: "titel" is not a field of the bucketSchema; did you mean "title"?"""]),
        ("""{"uniqueKey": {"fields": ["title", "isbn"]}}""",
            [""": uniqueKey.fields[1]: "isbn" is not a field of the bucketSchema; it has video, title"""]),
        ("""{"uniqueKey": {"fields": ["title", "title"]}}""",
            [": uniqueKey.fields[1]: it is there already, as uniqueKey.fields[0]: keep one of the two"]),
        ("""
            {"uniqueKey": {"fields": ["title.main"]}, "bucketSchema": {"properties": {"title": {"type": "object",
                "properties": {"sub": {"type": "string"}}}}}}
            """,
            [""": uniqueKey.fields[0]: "title.main" is not a field of the bucketSchema; it has video, title, title.sub"""]),
        ("""
            {"uniqueKey": {"fields": ["tags", "place"]}, "bucketSchema": {"properties": {"tags": {"type": "array"},
                "place": {"type": "object"}}}}
            """,
            [""": uniqueKey.fields[0]: "tags" is an array, and Mixpeek tells objects apart by plain values only""",
             """: uniqueKey.fields[1]: "place" is an object, and Mixpeek tells objects apart by plain values only"""]),
        ("""{"uniqueKey": {"fields": [{"<secret>": "titel"}]}}""",
            [": uniqueKey.fields[0]: this secret is not a field of the bucketSchema; it has video, title"]),
        ("""{"uniqueKey": {"fields": ["title"], "defaultPolicy": "upsrt"}}""",
            [""": uniqueKey.defaultPolicy: "upsrt" is not one of insert, update, upsert; did you mean "upsert"?"""]),
        ("""{"bucketSchema": {"properties": {"tags": {"type": "array", "items": {"type": "txt"}}}}}""",
            [$""": bucketSchema.properties.tags.items.type: "txt" is not one of {Types}; did you mean "text"?"""]),
    ];
}

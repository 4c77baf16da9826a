using Pulumi.Mixpeek.Stack.Display;
using Pulumi.Mixpeek.Stack.State;
using Pulumi.Mixpeek.Testing;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Display;

/// <summary>The code that an import prints, held against what the real CLI printed.</summary>
public sealed class ImportCodeTests
{
    [Fact]
    public void A_bucket_is_the_recorded_code()
    {
        var code = ImportCode.Write(
            [State("mixpeek:index:Bucket", "hand", """
                {"namespace": "ns_1", "description": "d", "bucketSchema": {"properties": {"v": {"type": "video"}}}, "bucketName": "by-hand"}
                """)],
            isProtected: true);

        Assert.Equal(RecordedText.Phase("import", "01-import", "Please copy"), code);
    }

    [Fact]
    public void Lists_are_indented_as_recorded()
    {
        var code = ImportCode.Write(
            [State("mixpeek:index:Collection", "c", """
                {"collectionName": "c", "featureExtractor": {"featureExtractorName": "x", "version": "v1"}, "namespace": "ns_1",
                    "source": {"bucketIds": ["bkt_hand"], "type": "bucket"}}
                """)],
            isProtected: true);

        Assert.Equal(RecordedText.Phase("import", "02-import-file", "Please copy"), code);
    }

    [Fact]
    public void What_would_read_as_something_else_is_quoted_and_a_secret_is_not_printed()
    {
        var code = ImportCode.Write(
            [State("mixpeek:index:Bucket", "b", """{"a": "true", "b": "1", "c": 5, "d": true, "e": {"<secret>": "hush"}}""")], isProtected: false);

        Assert.Contains("a: \"true\"", code, StringComparison.Ordinal);
        Assert.Contains("b: \"1\"", code, StringComparison.Ordinal);
        Assert.Contains("c: 5\n", code, StringComparison.Ordinal);
        Assert.Contains("d: true\n", code, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", code, StringComparison.Ordinal);
        Assert.DoesNotContain("protect", code, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_built_on_an_earlier_one_refers_to_it()
    {
        var code = ImportCode.Write(
            [
                State("mixpeek:index:Namespace", "media", """{"namespaceName": "media"}""", "ns_1"),
                State("mixpeek:index:Bucket", "raw", """{"namespace": "ns_1", "later": "col_1", "own": "bkt_1"}""", "bkt_1"),
                State("mixpeek:index:Collection", "segments", """{"namespace": "ns_1", "source": {"bucketIds": ["bkt_1", "bkt_2"]}}""", "col_1"),
            ],
            isProtected: false);

        Assert.EndsWith("""
            resources:
              media:
                type: mixpeek:Namespace
                properties:
                  namespaceName: media
              raw:
                type: mixpeek:Bucket
                properties:
                  later: col_1
                  namespace: ${media.id}
                  own: bkt_1
              segments:
                type: mixpeek:Collection
                properties:
                  namespace: ${media.id}
                  source:
                    bucketIds:
                      - ${raw.id}
                      - bkt_2

            """, code, StringComparison.Ordinal);
    }

    [Fact]
    public void What_would_read_as_a_reference_is_escaped()
    {
        var code = ImportCode.Write([State("mixpeek:index:Bucket", "b", """{"a": "${x} $$ $5 $${y}"}""")], isProtected: false);

        Assert.Contains("a: $${x} $$$ $5 $$$${y}\n", code, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_of_one_name_are_told_apart_and_keep_it()
    {
        var code = ImportCode.Write(
            [State("mixpeek:index:Bucket", "my.raw", "{}"), State("mixpeek:index:Collection", "my.raw", "{}")], isProtected: false);

        Assert.Contains("  my-raw:\n    type: mixpeek:Bucket\n    name: my.raw\n", code, StringComparison.Ordinal);
        Assert.Contains("  my-raw-collection:\n    type: mixpeek:Collection\n    name: my.raw\n", code, StringComparison.Ordinal);
    }

    static ResourceState State(string type, string name, string inputs, string id = "") =>
        new() { Urn = Urns.Of("dev", "p", null, type, name), Type = type, Id = id, Inputs = Bag.Json(inputs) };
}

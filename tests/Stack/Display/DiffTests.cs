using Pulumi.Mixpeek.Stack.Display;
using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Stack.State;
using Xunit;
using Kind = Pulumi.Mixpeek.Protocol.PropertyDiff.Types.Kind;

namespace Pulumi.Mixpeek.Stack.Tests.Display;

/// <summary>The display of <c>--diff</c>, held against what the real CLI printed.</summary>
public sealed class DiffTests
{
    const string Bucket = "mixpeek:index:Bucket", Collection = "mixpeek:index:Collection";

    [Fact]
    public void Properties_of_new_resources_look_as_recorded()
    {
        var show = Preview("life").Stack(StepOp.Create);
        show.Step(StepOp.Create, null, show.State("mixpeek:index:Namespace", "prod", inputs: """
                {"featureExtractors": [{"version": "v1", "featureExtractorName": "multimodal_extractor"},
                    {"featureExtractorName": "text_extractor", "version": "v1"}], "namespaceName": "prod-c704051"}
                """))
            .Step(StepOp.Create, null, show.State(Bucket, "raw", inputs: """
                {"bucketName": "raw-1f3745c", "metadata": {"team": {"<secret>": "media"}}, "namespace": "<unknown>", "bucketSchema": {"properties":
                    {"a": {"type": "string"}, "b": {"type": "string"}, "clip": {"type": "video"}, "video": {"type": "video"}}}}
                """))
            .Step(StepOp.Create, null, show.State(Collection, "segments", inputs: """
                {"collectionName": "segments-8aab1f6", "namespace": "<unknown>", "source": {"bucketIds": ["<unknown>"], "type": "bucket"},
                    "featureExtractor": {"featureExtractorName": "multimodal_extractor", "version": "v1", "inputMappings": {"video": "video"},
                        "fieldPassthrough": [{"sourcePath": "a"}, {"sourcePath": "b"}]}}
                """))
            .Step(StepOp.Create, null, show.State(Collection, "transcripts", inputs: """
                {"collectionName": "transcripts-55eb391", "description": "first", "namespace": "<unknown>",
                    "source": {"collectionId": "<unknown>", "type": "collection"}, "featureExtractor":
                        {"featureExtractorName": "text_extractor", "version": "v1", "inputMappings": {"text": "transcription"}}}
                """))
            .Outputs("{}", """{"schema": "<unknown>", "segmentsId": "<unknown>"}""").Count(StepOp.Create, 5);

        Assert.Equal(RecordedText.Phase("life", "01-preview", "Previewing"), show.Text());
    }

    [Theory]
    [InlineData("05-update-preview", "Previewing", true)]
    [InlineData("07-update-up", "Updating", false)]
    public void A_changed_property_is_one_line(string step, string header, bool isPreview)
    {
        const string Outputs = """{"schema": {"properties": {"embedding": {"type": "array"}}}, "segmentsId": "col_6eacd77ae9"}""";
        var show = new Show(OperationKind.Update, isPreview, "life", diff: true).Stack(StepOp.Same);
        show.Step(
                StepOp.Update,
                show.State(Collection, "transcripts", "col_a63dba991a", """{"description": "first", "other": 1}"""),
                show.State(Collection, "transcripts", "col_a63dba991a", """{"description": "second", "other": 1}"""),
                ("description", Kind.Update))
            .Outputs(Outputs, Outputs).Count(StepOp.Update, 1).Count(StepOp.Same, 4);

        Assert.Equal(RecordedText.Phase("life", step, header), show.Text());
    }

    [Theory]
    [InlineData("02-insertion-at-the-top", "abc", "featureExtractor")]
    [InlineData("03-insertion-keyed", "abc", "featureExtractor.fieldPassthrough[1]", Kind.AddReplace)]
    public void Lists_in_a_detailed_diff_look_as_recorded(string step, string news, string path, Kind kind = Kind.UpdateReplace)
    {
        var show = Preview("detailed-diff").Stack(StepOp.Same);
        show.Step(StepOp.Replace, Passing(show, "ac"), Passing(show, news), (path, kind)).Count(StepOp.Replace, 1).Count(StepOp.Same, 1);

        Assert.Equal(RecordedText.Phase("detailed-diff", step, "Previewing"), show.Text());
    }

    [Fact]
    public void Elements_that_go_have_their_old_index()
    {
        var show = Preview("detailed-diff").Stack(StepOp.Same);
        show.Step(
                StepOp.Replace,
                Passing(show, "abc"),
                Passing(show, "b"),
                ("featureExtractor.fieldPassthrough[2]", Kind.DeleteReplace),
                ("featureExtractor.fieldPassthrough[0]", Kind.DeleteReplace))
            .Count(StepOp.Replace, 1).Count(StepOp.Same, 1);

        Assert.Equal(RecordedText.Phase("detailed-diff", "06-removal-keyed-old-index", "Previewing"), show.Text());
    }

    [Fact]
    public void Odd_keys_in_paths_look_as_recorded()
    {
        var show = Preview("replace-asked").Stack(StepOp.Same);
        show.Step(
                StepOp.Update,
                show.State(Bucket, "odd", "bkt_48b2ee4663", """
                    {"metadata": {"x.y": {"z[0]": 1}}, "bucketSchema": {"properties": {"c \"d\"": {"type": "string"}}}}
                    """),
                show.State(Bucket, "odd", "bkt_48b2ee4663", """{"metadata": {"x.y": {"z[0]": 2}}, "bucketSchema": {"properties": {}}}"""),
                ("metadata[\"x.y\"][\"z[0]\"]", Kind.Update),
                ("bucketSchema.properties[\"c \\\"d\\\"\"]", Kind.Delete))
            .Count(StepOp.Update, 1).Count(StepOp.Same, 4);

        Assert.Equal(RecordedText.Phase("replace-asked", "07-odd-path-quoted", "Previewing"), show.Text());
    }

    [Fact]
    public void Without_a_detailed_diff_all_inputs_are_compared()
    {
        var show = Preview("x").Stack(StepOp.Same);
        var text = show.Step(
            StepOp.Replace,
            show.State(Collection, "c", "col_1", """{"collectionName": "c-1", "namespace": "ns", "source": {"bucketIds": ["bkt_1"], "type": "bucket"}}"""),
            show.State(Collection, "c", "col_1", """{"collectionName": "c-2", "namespace": "ns", "source": {"bucketIds": ["<unknown>"], "type": "bucket"}}"""))
            .Text();

        Assert.Contains("""
                  ~ collectionName: "c-1" => "c-2"
                    namespace     : "ns"
                  ~ source        : {
                      ~ bucketIds: [
                          ~ [0]: "bkt_1" => [unknown]
                        ]
                        type     : "bucket"
                    }
            """, text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_refresh_found_gone_shows_its_outputs()
    {
        var show = new Show(OperationKind.Refresh, isPreview: false, "x", diff: true).Stack(StepOp.Same);
        var text = show.Step(StepOp.Refresh, show.State(Bucket, "raw", "bkt_1", "{}", """{"bucketName": "raw", "tags": ["a"]}"""), null).Text();

        Assert.Contains("    - mixpeek:index:Bucket: (delete)\n        [id=bkt_1]\n", text, StringComparison.Ordinal);
        Assert.Contains("        --outputs:--\n      - bucketName: \"raw\"\n      - tags      : [\n      -     [0]: \"a\"\n        ]\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Secrets_are_masked_at_any_depth_on_both_sides()
    {
        var show = Preview("x").Stack(StepOp.Same);
        var text = show.Step(
                StepOp.Update,
                show.State(Bucket, "raw", "bkt_1", """{"metadata": {"<secret>": {"team": "hush-1"}}, "list": [{"deep": {"<secret>": "hush-2"}}]}"""),
                show.State(Bucket, "raw", "bkt_1", """{"metadata": {"<secret>": {"team": "hush-3"}}, "list": [{"deep": {"<secret>": "hush-4"}}]}"""),
                ("metadata.team", Kind.Update), ("list", Kind.Update))
            .Outputs("""{"o": {"<secret>": "hush-5"}}""", """{"o": {"<secret>": "hush-6"}}""").Text();

        Assert.DoesNotContain("hush", text, StringComparison.Ordinal);
        Assert.Contains("~ team: [secret] => [secret]", text, StringComparison.Ordinal);
        Assert.Contains("~ deep: [secret] => [secret]", text, StringComparison.Ordinal);
    }

    static Show Preview(string project) => new(OperationKind.Update, isPreview: true, project, diff: true);

    /// <summary>The collection of that recording, passing these fields through.</summary>
    static ResourceState Passing(Show show, string fields)
    {
        var passthrough = string.Join(", ", fields.Select(field => $"{{\"sourcePath\": \"{field}\"}}"));
        return show.State(Collection, "c", "col_91c4e26b71", """
            {"featureExtractor": {"featureExtractorName": "text_extractor", "version": "v1", "inputMappings": {"text": "t"}, "fieldPassthrough": [HERE]}}
            """.Replace("HERE", passthrough, StringComparison.Ordinal));
    }
}

using Pulumi.Mixpeek.Stack.Markdown;
using Pulumi.Mixpeek.Stack.Tests.Display;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Markdown;

/// <summary>What a pull request is told of a preview.</summary>
public sealed class CommentTests
{
    [Fact]
    public void What_the_Pulumi_CLI_printed_becomes_a_comment()
    {
        var comment = Comment.Write(PreviewReader.Read(RecordedText.Phase("life", "06-update-preview-json", "{")));

        Assert.Equal(
            """
            <!-- mixpeek-stack: preview of life/dev -->
            ## Preview of <code>life</code>, stack <code>dev</code>

            No namespace, bucket or collection is deleted or replaced: no data is lost.

            **1 to <code>update</code>**, 4 unchanged.

            ### Tree

            ```mermaid
            flowchart LR
                n0["transcripts<br/>update"]:::update
                n1["segments"]:::same
                n1 --> n0
                classDef same fill:#f6f8fa,stroke:#8c959f,color:#57606a
                classDef create fill:#dafbe1,stroke:#1a7f37,color:#116329
                classDef update fill:#fff8c5,stroke:#9a6700,color:#633c01
                classDef replace fill:#fff1e5,stroke:#bc4c00,color:#762c00,stroke-width:3px
                classDef delete fill:#ffebe9,stroke:#cf222e,color:#82071e,stroke-dasharray:5 5
                classDef import fill:#ddf4ff,stroke:#0969da,color:#0a3069
            ```

            ### Changes

            <details><summary>update <code>mixpeek&#58;index&#58;Collection</code> <code>transcripts</code></summary>

            ```diff
            ~ mixpeek:index:Collection: (update)
                  [id=col_a63dba991a]
                  [urn=urn:pulumi:dev::life::mixpeek:index:Collection::transcripts]
            !     description: "first" => "second"
            ```

            </details>

            """.ReplaceLineEndings("\n"),
            comment);
    }

    [Fact]
    public void A_failed_preview_says_so_first_and_has_the_CLI_s_words()
    {
        var comment = Comment.Write(PreviewReader.Read(RecordedText.Phase("check-failures", "03-forms-json", "{")));

        Assert.StartsWith("<!-- mixpeek-stack: preview of check_failures/dev -->\n", comment, StringComparison.Ordinal);
        Assert.Contains("❌ **The preview failed.**", comment, StringComparison.Ordinal);
        Assert.DoesNotContain("no data is lost", comment, StringComparison.Ordinal);
        Assert.Contains("### Messages\n\n<code>mixpeek&#58;index&#58;Bucket</code> <code>raw</code>:\n\n```\nerror: ", comment, StringComparison.Ordinal);
        Assert.Contains("n0([\"prod<br/>create\"]):::create", comment, StringComparison.Ordinal);
    }

    [Fact]
    public void What_deletes_data_comes_before_everything_else()
    {
        var comment = new PreviewText()
            .Step("create", "mixpeek:index:Bucket", "new")
            .Step("delete", "mixpeek:index:Namespace", "gone", """{"forceDestroy": true}""")
            .Step("replace", "mixpeek:index:Collection", "segments", diff: """{"source.bucketIds[0]": {"kind": "update-replace", "inputDiff": true}}""")
            .Step("delete", "mixpeek:index:Bucket", "kept", protect: true)
            .Step("delete", "random:index:Id", "harmless")
            .Say("warning", "segments", "warning: replacing collection segments deletes its documents; forceDestroy is set")
            .Comment();

        var data = comment.IndexOf("### ⚠️ Deletes data\n", StringComparison.Ordinal);
        Assert.Equal(1, comment[..data].Split("## ").Length - 1);
        var section = comment[data..comment.IndexOf("**1 to", data, StringComparison.Ordinal)];
        Assert.Contains("- Namespace <code>gone</code> is deleted: everything in it, objects and documents, go with it. `forceDestroy` is set", section, StringComparison.Ordinal);
        Assert.Contains("- Collection <code>segments</code> is replaced: the documents of the old one go. Refused while there are any", section, StringComparison.Ordinal);
        Assert.Contains("- Bucket <code>kept</code> is deleted: the objects go with it. It is protected", section, StringComparison.Ordinal);
        Assert.DoesNotContain("harmless", section, StringComparison.Ordinal);
        Assert.Contains("warning: replacing collection segments deletes its documents", comment, StringComparison.Ordinal);
    }

    [Fact]
    public void The_halves_of_a_replacement_are_one_change()
    {
        var comment = new PreviewText()
            .Step("create-replacement", "mixpeek:index:Bucket", "raw")
            .Step("replace", "mixpeek:index:Bucket", "raw")
            .Step("delete-replaced", "mixpeek:index:Bucket", "raw")
            .Comment();

        Assert.Equal(2, comment.Split("<details>").Length);
        Assert.Equal(2, comment.Split("Bucket <code>raw</code> is replaced").Length);
    }

    [Fact]
    public void Where_nothing_changes_it_says_so_and_draws_nothing()
    {
        var comment = new PreviewText().Step("same", "mixpeek:index:Bucket", "raw").Comment();

        Assert.Contains("Nothing changes.", comment, StringComparison.Ordinal);
        Assert.DoesNotContain("```", comment, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("error: no stack named 'prod' found")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"steps\": [{\"op\": \"create\", \"urn\": \"urn:pulumi:a::b::c::d\", \"newState\": {\"urn\": 3}}]}")]
    public void What_is_no_preview_is_an_error_and_no_comment(string text) =>
        Assert.Throws<MarkdownException>(() => PreviewReader.Read(text));

    [Fact]
    public void A_document_without_steps_is_read_all_the_same()
    {
        var comment = Comment.Write(PreviewReader.Read("""{"steps": null, "diagnostics": [{"message": "error: no", "severity": "error"}, 3], "duration": 1}"""));

        Assert.Contains("❌", comment, StringComparison.Ordinal);
        Assert.Contains("error: no", comment, StringComparison.Ordinal);
    }
}

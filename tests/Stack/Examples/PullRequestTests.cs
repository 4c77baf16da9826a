using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Examples;

/// <summary>The scripts of the example's workflows, run as they stand there: from a pull request's change to its comment.</summary>
public sealed class PullRequestTests
{
    /// <summary>The server that a script starts is GitHub's to end with the job; here the script ends it.</summary>
    const string EndServer = "\ntrap 'kill $(jobs -p)' EXIT\n";

    static readonly Workflow Preview = Workflow.Of("pull-request", "preview.yml"), Comment = Workflow.Of("pull-request", "comment.yml"),
        Deploy = Workflow.Of("pull-request", "deploy.yml");

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pull_request_s_change_is_shown_against_its_base_without_any_secret()
    {
        using var copy = new WorkflowCopy();
        copy.Edit("What is said", "'@octocat </code> ``` said'");
        copy.Edit("inputMappings: { video: video }", "inputMappings: { video: video }\n        parameters: { split_method: scene }");

        await LocalAsync(copy);

        var comment = copy.Read("comment.md");
        Assert.Equal("", copy.Read("output"));
        Assert.Equal(comment, copy.Read("summary"));
        Assert.StartsWith("<!-- mixpeek-stack: preview of campaigns/dev -->\n", comment, StringComparison.Ordinal);
        Assert.Contains("### ⚠️ Deletes data\n\n- Collection <code>segments</code> is replaced", comment, StringComparison.Ordinal);
        Assert.Contains("- Collection <code>transcripts</code> is replaced", comment, StringComparison.Ordinal);
        Assert.Contains("[\"segments<br/>replace\"]:::replace", comment, StringComparison.Ordinal);
        Assert.Contains("[(\"raw\")]:::same", comment, StringComparison.Ordinal);
        Assert.Contains("\n````diff\n", comment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_fails_the_preview_and_is_in_the_comment()
    {
        using var copy = new WorkflowCopy();
        copy.Edit("text: transcription", "text: transcripton");

        await LocalAsync(copy);

        Assert.Equal("failed=true\n", copy.Read("output"));
        Assert.Contains("❌ **The preview failed.**", copy.Read("comment.md"), StringComparison.Ordinal);
        Assert.Contains("did you mean \"transcription\"?", copy.Read("comment.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "--method POST repos/o/r/issues/7/comments -F body=@comment.md --silent")]
    [InlineData("42", "--method PATCH repos/o/r/issues/comments/42 -F body=@comment.md --silent")]
    public async Task The_comment_is_posted_once_and_then_changed(string present, string posted)
    {
        using var copy = new WorkflowCopy();
        copy.Write("comment.md", "<!-- mixpeek-stack: preview of a/b -->\n## Hello\n");
        copy.Fake("gh", $"#!/bin/sh\necho \"$@\" >>calls\ncase \"$*\" in *pulls*) echo 7 ;; *--paginate*) echo \"$MARKER\" >marker; echo {present} ;; esac\n");

        await copy.RunAsync(Comment.Script("comment", "Post it, or change the one that is there"), Cancellation,
            ("REPOSITORY", "o/r"), ("HEAD", "fork:a branch; $(touch evil)"), ("HEAD_SHA", "abc"));

        var calls = copy.Read("calls").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("head=fork:a branch; $(touch evil)", calls[0], StringComparison.Ordinal);
        Assert.Equal($"api {posted}", calls[^1]);
        Assert.Equal("<!-- mixpeek-stack: preview of a/b -->\n", copy.Read("marker"));
        Assert.Throws<FileNotFoundException>(() => copy.Read("evil"));
    }

    [Fact]
    public async Task A_pull_request_that_has_moved_on_gets_no_comment()
    {
        using var copy = new WorkflowCopy();
        copy.Write("comment.md", "");
        copy.Fake("gh", "#!/bin/sh\necho \"$@\" >>calls\n");

        await copy.RunAsync(Comment.Script("comment", "Post it, or change the one that is there"), Cancellation,
            ("REPOSITORY", "o/r"), ("HEAD", "fork:branch"), ("HEAD_SHA", "abc"));

        Assert.Single(copy.Read("calls").Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task What_is_merged_is_deployed()
    {
        using var copy = new WorkflowCopy();

        var printed = await copy.RunAsync(EndServer + Deploy.Script("local", "Deploy to the local server"), Cancellation);

        Assert.Contains("+ 5 created", printed, StringComparison.Ordinal);
        Assert.Contains("- 5 deleted", printed, StringComparison.Ordinal);
    }

    /// <summary>The job <c>local</c>, and what comment.yml makes of its document.</summary>
    static async Task LocalAsync(WorkflowCopy copy)
    {
        await copy.RunAsync(
            EndServer + Preview.Script("local", "Deploy the base to the local server") + "\n" + Preview.Script("local", "Preview"), Cancellation);
        copy.Write("preview/preview.json", copy.Read("preview.json"));
        await copy.RunAsync(Comment.Script("comment", "Make the comment"), Cancellation);
    }
}

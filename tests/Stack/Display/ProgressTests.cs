using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.Display;
using Pulumi.Mixpeek.Stack.Events;
using Xunit;
using Kind = Pulumi.Mixpeek.Protocol.PropertyDiff.Types.Kind;

namespace Pulumi.Mixpeek.Stack.Tests.Display;

/// <summary>The default display, held against what the real CLI printed.</summary>
public sealed class ProgressTests
{
    const string Namespace = "mixpeek:index:Namespace", Bucket = "mixpeek:index:Bucket", Collection = "mixpeek:index:Collection";

    const string Outputs = """{"schema": {"properties": {"embedding": {"type": "array"}}}, "segmentsId": "col_6eacd77ae9"}""";

    const string FaultsOutputs = """{"schema": {"properties": {"embedding": {"type": "array"}}}, "segmentsId": "col_70c01b5e37"}""";

    static readonly (string Type, string Name)[] Tree = [(Namespace, "prod"), (Bucket, "raw"), (Collection, "segments"), (Collection, "transcripts")];

    [Fact]
    public void A_preview_of_a_new_stack_looks_as_recorded()
    {
        var show = new Show(OperationKind.Update, isPreview: true, "life").Stack(StepOp.Create);
        foreach (var (type, name) in Tree)
            show.Step(StepOp.Create, null, show.State(type, name));
        show.Outputs("{}", """{"schema": "<unknown>", "segmentsId": "<unknown>"}""").Count(StepOp.Create, 5);

        Assert.Equal(RecordedText.Phase("life", "02-up", "Previewing"), show.Text());
    }

    [Fact]
    public void An_up_of_a_new_stack_looks_as_recorded()
    {
        var show = new Show(OperationKind.Update, isPreview: false, "life").Stack(StepOp.Create);
        foreach (var (type, name) in Tree)
            show.Step(StepOp.Create, null, show.State(type, name));
        show.Outputs("{}", Outputs).Count(StepOp.Create, 5);

        Assert.Equal(RecordedText.Phase("life", "02-up", "Updating"), show.Text());
    }

    [Fact]
    public void What_stays_the_same_is_counted_and_not_listed()
    {
        var show = new Show(OperationKind.Update, isPreview: true, "life").Stack(StepOp.Same, Outputs);
        foreach (var (type, name) in Tree)
            show.Step(StepOp.Same, show.State(type, name, "x"), show.State(type, name, "x"));
        show.Outputs(Outputs, Outputs).Count(StepOp.Same, 5);

        Assert.Equal(RecordedText.Phase("life", "03-no-change-preview", "Previewing"), show.Text());
    }

    [Theory]
    [InlineData(true, "Previewing")]
    [InlineData(false, "Updating")]
    public void Replacements_look_as_recorded(bool isPreview, string header)
    {
        var show = new Show(OperationKind.Update, isPreview, "life").Stack(StepOp.Same);
        var segments = show.State(Collection, "segments", "col_6eacd77ae9");
        var transcripts = show.State(Collection, "transcripts", "col_a63dba991a");
        show.Step(StepOp.CreateReplacement, segments, segments, ("featureExtractor", Kind.UpdateReplace))
            .Step(StepOp.Replace, segments, segments, ("featureExtractor", Kind.UpdateReplace))
            .Step(StepOp.CreateReplacement, transcripts, transcripts, ("source", Kind.UpdateReplace))
            .Step(StepOp.Replace, transcripts, transcripts, ("source", Kind.UpdateReplace))
            .Step(StepOp.DeleteReplaced, transcripts, null)
            .Step(StepOp.DeleteReplaced, segments, null)
            .Count(StepOp.Replace, 2).Count(StepOp.Same, 3);
        if (!isPreview)
            show.Outputs(Outputs, Outputs.Replace("col_6eacd77ae9", "col_4f63abe904", StringComparison.Ordinal));

        // A replacement takes no time of its own, which the CLI prints too.
        Assert.Equal(RecordedText.Phase("life", "09-replace-up", header), show.Text());
    }

    [Fact]
    public void A_failed_update_looks_as_recorded()
    {
        var show = new Show(OperationKind.Update, isPreview: false, "faults").Stack(StepOp.Same);
        var transcripts = show.State(Collection, "transcripts", "col_1");
        show.Fail(StepOp.Update, transcripts, transcripts, "the API said 503", ("description", Kind.Update))
            .Outputs(FaultsOutputs, FaultsOutputs)
            .Count(StepOp.Same, 4);

        Assert.Equal(Ordered(RecordedText.Phase("faults", "04-update-error", "Updating")), Ordered(show.Text()));
    }

    [Fact]
    public void Messages_show_where_they_belong_and_again_at_the_end()
    {
        var show = new Show(OperationKind.Update, isPreview: false, "messages").Stack(StepOp.Create);
        var (raw, segments) = (show.State(Bucket, "raw"), show.State(Collection, "segments"));
        show.Step(StepOp.Create, null, show.State(Namespace, "prod"))
            .Begin(StepOp.Create, null, raw)
            .Say(LogSeverity.Warning, raw, "unknown property buckettName; did you mean bucketName?")
            .End(StepOp.Create, null, raw)
            .Begin(StepOp.Create, null, segments)
            .Say(LogSeverity.Info, segments, "three tiers depend on this")
            .Say(LogSeverity.Info, segments, "waiting for the task: 0 s", ephemeral: true)
            .Say(LogSeverity.Info, segments, "waiting for the task: 1 s", ephemeral: true)
            .End(StepOp.Create, null, segments)
            .Step(StepOp.Create, null, show.State(Collection, "transcripts"))
            .Outputs("{}", """{"schema": {"properties": {"embedding": {"type": "array"}}}, "segmentsId": "col_a2a03a9895"}""")
            .Count(StepOp.Create, 5);

        var recorded = RecordedText.Phase("messages", "01-up", "Updating").Split('\n').Where(line => !line.StartsWith('@'));
        Assert.Equal(string.Join('\n', recorded), show.Text());
    }

    [Fact]
    public void A_refused_resource_looks_as_recorded_and_the_stack_is_not_blamed()
    {
        var show = new Show(OperationKind.Update, isPreview: true, "faults").Stack(StepOp.Same);
        show.Say(
            LogSeverity.Error,
            show.State(Collection, "transcripts"),
            "mixpeek:index:Collection resource 'transcripts': property description value {INVALID} has a problem: must not be INVALID")
            .Count(StepOp.Same, 4);

        Assert.Equal(RecordedText.Phase("faults", "12-check-failure", "Previewing"), show.Text());
    }

    [Fact]
    public void A_refresh_tells_at_the_end_what_it_found()
    {
        var show = new Show(OperationKind.Refresh, isPreview: false, "life").Stack(StepOp.Same, Outputs);
        var old = show.State(Bucket, "raw", "bkt_1");
        var text = show.Step(StepOp.Refresh, old, show.State(Bucket, "raw", "bkt_1", """{"description": "by hand"}"""), ("description", Kind.Add))
            .Count(StepOp.Update, 1).Text();

        Assert.Contains(" ~  mixpeek:index:Bucket raw refreshing (T) \n ~  mixpeek:index:Bucket raw updated (T) [diff: +description]\n", text, StringComparison.Ordinal);
        Assert.Contains("Outputs:\n    schema    : {\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_resource_that_is_gone_is_shown_as_deleted_by_a_refresh()
    {
        var show = new Show(OperationKind.Refresh, isPreview: false, "life");
        var text = show.Step(StepOp.Refresh, show.State(Bucket, "raw", "bkt_1"), null).Count(StepOp.Delete, 1).Text();

        Assert.Contains(" -  mixpeek:index:Bucket raw deleted (T) \n", text, StringComparison.Ordinal);
        Assert.Contains("    - 1 deleted\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_kinds_of_changes_are_summed_up()
    {
        var text = new Show(OperationKind.Update, isPreview: false, "x")
            .Count(StepOp.Create, 1).Count(StepOp.Update, 1).Count(StepOp.Replace, 2).Count(StepOp.Import, 1).Count(StepOp.Same, 3).Text();

        Assert.Contains("    + 1 created\n    ~ 1 updated\n    +-2 replaced\n    = 1 imported\n    5 changes. 3 unchanged\n", text, StringComparison.Ordinal);
    }

    /// <summary>The groups of the diagnostics come in either order in the recordings: the engine takes them from a map.</summary>
    static string[] Ordered(string text) => [.. text.Split('\n').Order(StringComparer.Ordinal)];
}

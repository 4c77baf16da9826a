using System.Globalization;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.Display;
using Pulumi.Mixpeek.Stack.Display.Json;
using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Stack.Secrets;
using Pulumi.Mixpeek.Stack.State;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Display;

/// <summary>The display of <c>--json</c>, held against the document of the real CLI.</summary>
public sealed class JsonTests
{
    [Fact]
    public void A_preview_is_the_recorded_document_letter_by_letter()
    {
        var recorded = RecordedText.Phase("life", "06-update-preview-json", "{");
        var document = Bag.Json(recorded);
        var output = new StringWriter();
        using var display = new JsonDisplay(new(OperationKind.Update, true, "life", "dev"), output, (MapValue)document["config"]);
        foreach (var step in ((ListValue)document["steps"]).Cast<MapValue>().Select(Read))
            display.Started(step);
        var took = TimeSpan.FromTicks((long)((NumberValue)document["duration"]).Value / 100);
        display.Finish(new(new Dictionary<StepOp, int> { [StepOp.Update] = 1, [StepOp.Same] = 4 }, false), took);

        // A tick has 100 nanoseconds: the last two digits of the recording's cannot be told.
        var nanoseconds = (took.Ticks * 100).ToString(CultureInfo.InvariantCulture);
        Assert.Equal(recorded.Replace("297279126", nanoseconds, StringComparison.Ordinal), output.ToString());
    }

    [Fact]
    public void Secrets_are_masked_and_unknowns_keep_their_token()
    {
        var output = new StringWriter();
        using var display = new JsonDisplay(new(OperationKind.Update, true, "p", "dev"), output, MapValue.Empty);
        display.Started(new(StepOp.Create, "urn:a", null, new()
        {
            Urn = "urn:a",
            Type = "mixpeek:index:Bucket",
            Inputs = Bag.Json("""{"metadata": {"team": {"<secret>": "hush"}}, "namespace": "<unknown>"}"""),
        }));
        display.Finish(new(new Dictionary<StepOp, int> { [StepOp.Create] = 1 }, false), TimeSpan.Zero);

        var document = Bag.Json(output.ToString());
        var inputs = ((MapValue)((MapValue)((ListValue)document["steps"])[0])["newState"])["inputs"];
        Assert.Equal(Bag.Value("""{"metadata": {"team": "[secret]"}, "namespace": "<unknown>"}"""), inputs);
    }

    [Fact]
    public void Failures_are_diagnostics_and_not_steps()
    {
        var output = new StringWriter();
        using var display = new JsonDisplay(new(OperationKind.Update, false, "p", "dev"), output, MapValue.Empty);
        var step = new Step(StepOp.Create, "urn:a", null, new() { Urn = "urn:a", Type = "t" });
        display.Started(step);
        display.Failed(step, "already exists");
        display.Finish(new(new Dictionary<StepOp, int>(), true), TimeSpan.Zero);

        var document = Bag.Json(output.ToString());
        Assert.Empty((ListValue)document["steps"]);
        Assert.Equal(Bag.Value("""[{"urn": "urn:a", "message": "error: already exists\n", "severity": "error"}]"""), document["diagnostics"]);
    }

    static Step Read(MapValue step) => new(
        Enum.Parse<StepOp>(Text(step, "op"), ignoreCase: true), Text(step, "urn"), State(step, "oldState"), State(step, "newState"))
    {
        Diffs = [.. (step.Get("diffReasons") as ListValue ?? []).Select(reason => ((TextValue)reason).Value)],
        DetailedDiff = (step.Get("detailedDiff") as MapValue ?? MapValue.Empty).ToDictionary(
            entry => entry.Key,
            _ => new PropertyDiff { Kind = PropertyDiff.Types.Kind.Update, InputDiff = true }),
    };

    static string Text(MapValue map, string key) => ((TextValue)map[key]).Value;

    static ResourceState? State(MapValue step, string key) =>
        step.Get(key) is { } state ? ResourceReader.Read(state, key, new StateSecrets(PassphraseSecrets.Create(""))) : null;
}

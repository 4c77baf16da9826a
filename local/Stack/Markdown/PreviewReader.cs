using System.Text.Json;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.Display;
using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Stack.State;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Markdown;

/// <summary>Reads what <c>pulumi preview --json</c> prints. It may come from somebody else's branch: any of it may be missing or odd.</summary>
static class PreviewReader
{
    static readonly StateSecrets Masked = new(new MaskedSecrets());

    static readonly Dictionary<string, StepOp> Ops = Enum.GetValues<StepOp>().ToDictionary(OpText.Name);

    /// <exception cref="MarkdownException">The text is no such document.</exception>
    public static PreviewDocument Read(string json)
    {
        try
        {
            return JsonCodec.Parse(json) is MapValue document && document.Keys.Any(key => key is "steps" or "diagnostics" or "changeSummary")
                ? new(Single(Items(document, "steps").Select(Step)), [.. Items(document, "diagnostics").Select(Message)], Counts(document))
                : throw new MarkdownException("it is not the document of `pulumi preview --json`: it has no steps.");
        }
        catch (JsonException broken)
        {
            throw new MarkdownException($"it is not JSON: {broken.Message}");
        }
        catch (StateException odd)
        {
            throw new MarkdownException($"it is not the document of `pulumi preview --json`: {odd.Message}.");
        }
    }

    /// <summary>With --show-replacement-steps the two halves of a replacement are steps too; they are one to a reader.</summary>
    static List<Step> Single(IEnumerable<Step?> steps)
    {
        var all = steps.OfType<Step>().ToList();
        var replaced = all.Where(step => step.Op == StepOp.Replace).Select(step => step.Urn).ToHashSet(StringComparer.Ordinal);
        return [.. all.Select(step => step.Op == StepOp.CreateReplacement && replaced.Add(step.Urn) ? step with { Op = StepOp.Replace } : step)
            .Where(step => step.Op is not (StepOp.CreateReplacement or StepOp.DeleteReplaced))];
    }

    static Step? Step(MapValue step) =>
        Ops.TryGetValue(Text(step, "op"), out var op) && Urns.IsValid(Text(step, "urn"))
        && (State(step, "oldState"), State(step, "newState")) is var (old, news) && (old ?? news) is not null
            ? new(op, Text(step, "urn"), old, news) { Diffs = Texts(step, "diffReasons"), Replaces = Texts(step, "replaceReasons"), DetailedDiff = Detailed(step) }
            : null;

    static ResourceState? State(MapValue step, string key) =>
        step.Get(key) is MapValue state ? ResourceReader.Read(state, $"{Text(step, "urn")}, {key}", Masked) : null;

    static Dictionary<string, PropertyDiff> Detailed(MapValue step) => (step.Get("detailedDiff") as MapValue ?? MapValue.Empty).ToDictionary(
        entry => entry.Key,
        entry => entry.Value is MapValue change
            ? new PropertyDiff { Kind = Kind(Text(change, "kind")), InputDiff = change.Get("inputDiff") is BoolValue { Value: true } }
            : new PropertyDiff { Kind = PropertyDiff.Types.Kind.Update });

    static PropertyDiff.Types.Kind Kind(string name) => name switch
    {
        "add" => PropertyDiff.Types.Kind.Add,
        "add-replace" => PropertyDiff.Types.Kind.AddReplace,
        "delete" => PropertyDiff.Types.Kind.Delete,
        "delete-replace" => PropertyDiff.Types.Kind.DeleteReplace,
        "update-replace" => PropertyDiff.Types.Kind.UpdateReplace,
        _ => PropertyDiff.Types.Kind.Update,
    };

    static PreviewMessage Message(MapValue message) => new(Text(message, "urn"), Text(message, "severity"), Text(message, "message").Trim());

    static List<(string, int)> Counts(MapValue document) =>
        [.. (document.Get("changeSummary") as MapValue ?? MapValue.Empty)
            .Where(entry => entry.Value is NumberValue { Value: > 0 and < int.MaxValue })
            .Select(entry => (entry.Key, (int)((NumberValue)entry.Value).Value))];

    static IEnumerable<MapValue> Items(MapValue map, string key) => (map.Get(key) as ListValue ?? ListValue.Empty).OfType<MapValue>();

    static List<string> Texts(MapValue map, string key) =>
        [.. (map.Get(key) as ListValue ?? ListValue.Empty).OfType<TextValue>().Select(text => text.Value)];

    static string Text(MapValue map, string key) => (map.Get(key) as TextValue)?.Value ?? "";
}

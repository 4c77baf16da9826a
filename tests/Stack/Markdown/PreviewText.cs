using Pulumi.Mixpeek.Stack.Markdown;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Tests.Markdown;

/// <summary>Writes what <c>pulumi preview --json</c> prints.</summary>
sealed class PreviewText
{
    readonly List<PropertyValue> steps = [], diagnostics = [];
    readonly Dictionary<string, string> urns = [];

    public PreviewText Step(string op, string type, string name, string inputs = "{}", string diff = "null", bool protect = false)
    {
        var urn = urns[name] = $"urn:pulumi:dev::shop::{type}::{name}";
        var state = MapValue.Of(
            ("urn", urn), ("custom", true), ("id", $"id-of-{name}"), ("type", type), ("inputs", Bag.Json(inputs)), ("protect", protect),
            ("dependencies", ListValue.From(steps.Select(step => ((MapValue)step)["urn"]).Where(other => !other.Equals((PropertyValue)urn)).Take(1))));
        var step = MapValue.Of(("op", op), ("urn", urn), ("detailedDiff", Bag.Value(diff)));
        step = op.StartsWith("create", StringComparison.Ordinal) ? step : step.With("oldState", state);
        steps.Add(op.StartsWith("delete", StringComparison.Ordinal) ? step : step.With("newState", state));
        return this;
    }

    public PreviewText Say(string severity, string about, string text)
    {
        diagnostics.Add(MapValue.Of(("urn", urns.GetValueOrDefault(about, about)), ("message", text + "\n"), ("severity", severity)));
        return this;
    }

    public string Comment() => Stack.Markdown.Comment.Write(PreviewReader.Read(JsonCodec.ToJson(
        MapValue.Of(("steps", ListValue.From(steps)), ("diagnostics", ListValue.From(diagnostics))))));
}

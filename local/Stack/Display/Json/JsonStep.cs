using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Stack.State;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Display.Json;

/// <summary>One step of the JSON form (recordings/life/06).</summary>
static class JsonStep
{
    public static MapValue Write(Step step, bool isPreview)
    {
        var fields = new List<KeyValuePair<string, PropertyValue>> { new("op", OpText.Name(step.Op)), new("urn", step.Urn) };
        if ((step.New ?? step.Old)?.Provider is { Length: > 0 } provider)
            fields.Add(new("provider", provider));
        if (step.Old is { } old)
            fields.Add(new("oldState", MaskedState.Write(old)));
        if (step.New is { } news)
            fields.Add(new("newState", MaskedState.Write(isPreview ? Planned(news, step.Op) : news)));
        if (step.Diffs.Count > 0)
            fields.Add(new("diffReasons", Texts(step.Diffs)));
        if (step.Replaces.Count > 0)
            fields.Add(new("replaceReasons", Texts(step.Replaces)));
        fields.Add(new("detailedDiff", step.DetailedDiff.Count == 0 ? PropertyValue.Null : Detailed(step)));
        return MapValue.From(fields);
    }

    /// <summary>Neither the ID nor the outputs of what is only planned are there yet.</summary>
    static ResourceState Planned(ResourceState state, StepOp op) =>
        op is StepOp.Import or StepOp.Read or StepOp.Refresh ? state : state with { Id = "", Outputs = MapValue.Empty };

    static ListValue Texts(IReadOnlyList<string> texts) => ListValue.From(texts.Select(text => (PropertyValue)text));

    static MapValue Detailed(Step step) => MapValue.From(step.DetailedDiff
        .OrderBy(entry => entry.Key, StringComparer.Ordinal)
        .Select(entry => KeyValuePair.Create(entry.Key, (PropertyValue)Detailed(entry.Value))));

    static MapValue Detailed(PropertyDiff difference) =>
        MapValue.Of(("kind", Kind(difference)), ("inputDiff", difference.InputDiff));

    static string Kind(PropertyDiff difference) => difference.Kind switch
    {
        PropertyDiff.Types.Kind.Add => "add",
        PropertyDiff.Types.Kind.AddReplace => "add-replace",
        PropertyDiff.Types.Kind.Delete => "delete",
        PropertyDiff.Types.Kind.DeleteReplace => "delete-replace",
        PropertyDiff.Types.Kind.UpdateReplace => "update-replace",
        _ => "update",
    };
}

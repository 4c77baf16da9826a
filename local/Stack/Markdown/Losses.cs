using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Stack.State;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Markdown;

/// <summary>What deletes data: each namespace, bucket and collection that goes, or is replaced.</summary>
/// <remarks>
/// The steps tell it, whatever was said: of a replacement that was asked for by --replace the provider hears nothing and cannot
/// warn (recordings/replace-asked/02).
/// </remarks>
static class Losses
{
    const int Shown = 40;

    public static IReadOnlyList<Step> Of(PreviewDocument preview) =>
        [.. preview.Steps.Where(step => step is { Op: StepOp.Delete or StepOp.Replace, Old.RetainOnDelete: false } && Data(step.Type) is not null)];

    public static string Section(PreviewDocument preview)
    {
        var losses = Of(preview);
        if (losses.Count == 0)
            return preview.Failed ? "" : "No namespace, bucket or collection is deleted or replaced: no data is lost.\n";
        var lines = losses.Take(Shown).Select(Line);
        var rest = losses.Count > Shown ? $"- and {losses.Count - Shown} more\n" : "";
        return $"### ⚠️ Deletes data\n\n{string.Concat(lines)}{rest}";
    }

    static string Line(Step step) =>
        $"- {Kind(step.Type)} {Foreign.Code(step.Name)} is {(step.Op == StepOp.Delete ? "deleted" : "replaced")}: {Data(step.Type)} "
        + $"{(step.Op == StepOp.Delete ? "go with it" : "of the old one go")}. {Guard(step)}\n";

    static string Guard(Step step) =>
        step.Old!.Protect ? "It is protected, so this is refused."
        : Forced(step.Op == StepOp.Replace ? step.New ?? step.Old : step.Old) ? "`forceDestroy` is set: nothing will stop that."
        : "Refused while there are any, unless `forceDestroy` is set for it or for the provider.";

    static bool Forced(ResourceState state) => state.Inputs.Get("forceDestroy")?.Unwrap() is BoolValue { Value: true };

    static string? Data(string type) => type switch
    {
        "mixpeek:index:Namespace" => "everything in it, objects and documents,",
        "mixpeek:index:Bucket" => "the objects",
        "mixpeek:index:Collection" => "the documents",
        _ => null,
    };

    static string Kind(string type) => type[(type.LastIndexOf(':') + 1)..];
}

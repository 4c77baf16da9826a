using Pulumi.Mixpeek.Stack.Events;

namespace Pulumi.Mixpeek.Stack.Markdown;

/// <summary>A preview as <c>--json</c> prints it, the Pulumi CLI's or this runner's: what a comment is made of.</summary>
/// <param name="Steps">The steps in the document's order; of a replacement, one.</param>
/// <param name="Diagnostics">What was said, in order.</param>
/// <param name="Counts">How many resources have each kind of step, under the engine's names.</param>
sealed record PreviewDocument(
    IReadOnlyList<Step> Steps,
    IReadOnlyList<PreviewMessage> Diagnostics,
    IReadOnlyList<(string Op, int Count)> Counts)
{
    /// <summary>A preview with an error is not whole: what depends on what failed was not looked at.</summary>
    public bool Failed => Diagnostics.Any(message => message.Severity == "error");

    /// <summary>Whether anything would happen.</summary>
    public bool HasChanges => Counts.Any(count => count.Op != "same" && count.Count > 0) || Steps.Any(step => step.Op != StepOp.Same);
}

/// <summary>One thing that was said.</summary>
/// <param name="Urn">The resource; empty where it is about none.</param>
/// <param name="Severity"><c>info</c>, <c>info#err</c>, <c>warning</c> or <c>error</c>.</param>
/// <param name="Text">The text, with its severity before it.</param>
sealed record PreviewMessage(string Urn, string Severity, string Text);

using Pulumi.Mixpeek.Stack.Display;
using Pulumi.Mixpeek.Stack.Display.Json;
using Pulumi.Mixpeek.Stack.Display.Lines;
using Pulumi.Mixpeek.Stack.Markdown;
using Pulumi.Mixpeek.Stack.State;

namespace Pulumi.Mixpeek.Stack.Commands;

/// <summary>The display that the command line asks for.</summary>
sealed class Displays(Request request, Session session, TextWriter output)
{
    /// <summary>One document is the answer of <c>--json</c>: the preview before an operation then shows only how it failed.</summary>
    public IDisplay Open(Phase phase) =>
        request.Markdown ? new MarkdownDisplay(phase, output)
        : request.Json ? new JsonDisplay(phase, output, session.ShownConfig) { OnlyFailure = phase.IsPreview && !request.PreviewOnly }
        : request.Diff ? new DiffDisplay(phase, new PlainPage(output), Ink)
        : new ProgressDisplay(phase, IsTerminal ? Terminal() : new PlainPage(output), Ink, TimeProvider.System);

    /// <summary>Prints the code of what was imported, in the language that the command line answers in.</summary>
    public void ShowCode(IReadOnlyList<ResourceState> imported, bool isProtected)
    {
        if (!request.Json)
            output.Write(ImportCode.Write(imported, isProtected));
    }

    bool IsTerminal => output == Console.Out && !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>Colours are for terminals, and there only where nobody minds (no-color.org: set and not empty).</summary>
    Ink Ink => new(IsTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));

    /// <summary>A terminal that does not tell its size has the size that terminals always had.</summary>
    TerminalPage Terminal() => new(
        output,
        () => Console.WindowWidth is > 0 and var width ? width : 80,
        () => Console.WindowHeight is > 0 and var height ? height : 24,
        TimeProvider.System);
}

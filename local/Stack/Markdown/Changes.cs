using Pulumi.Mixpeek.Stack.Display;
using Pulumi.Mixpeek.Stack.Display.Trees;
using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Stack.State;

namespace Pulumi.Mixpeek.Stack.Markdown;

/// <summary>Each change in full, as <c>--diff</c> shows it, folded.</summary>
static class Changes
{
    const int MostLines = 120;

    /// <summary>A piece of text for each change, so that a page that gets too long can stop between two of them.</summary>
    public static IEnumerable<string> Sections(PreviewDocument preview) => preview.Steps.Where(IsChange).Select(Section);

    static bool IsChange(Step step) =>
        step.Op is not (StepOp.Same or StepOp.Read) && !Urns.IsProvider(step.Type) && step.Type != Urns.StackType;

    static string Section(Step step)
    {
        var lines = Lines(step).ToList();
        var shown = lines.Count <= MostLines ? lines : [.. lines.Take(MostLines), $"… ({lines.Count - MostLines} more lines)"];
        return $"<details><summary>{OpText.Planned(step.Op)} {Foreign.Code(step.Type)} {Foreign.Code(step.Name)}</summary>\n\n"
            + $"{Foreign.Block("diff", shown)}\n</details>\n";
    }

    static IEnumerable<string> Lines(Step step)
    {
        var tree = new ResourceTree(step, 0);
        yield return tree.Heading.Trim();
        foreach (var line in tree.Properties())
            yield return $"{Sign(line.Mark)} {Unmarked(line)}";
        if (step.Replaces.Count > 0)
            yield return $"  replaced because of: {string.Join(", ", step.Replaces)}";
    }

    /// <summary>A block of the language <c>diff</c> takes its colours from the first column; an exclamation mark is its third one.</summary>
    static char Sign(Mark mark) => mark switch
    {
        Mark.Add => '+',
        Mark.Delete => '-',
        Mark.Update => '!',
        _ => ' ',
    };

    static string Unmarked(TreeLine line)
    {
        var blanks = line.Text.Length - line.Text.TrimStart(' ').Length;
        return line.Mark == Mark.None ? line.Text : string.Concat(line.Text.AsSpan(0, blanks), "  ", line.Text.AsSpan(blanks + 2));
    }
}

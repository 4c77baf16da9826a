using Pulumi.Mixpeek.Stack.Display.Trees;
using Pulumi.Mixpeek.Stack.Events;

namespace Pulumi.Mixpeek.Stack.Display.Lines;

/// <summary>Colours, on a terminal only.</summary>
/// <param name="enabled">Whether there are any.</param>
sealed class Ink(bool enabled)
{
    const string Green = "32", Red = "31", Yellow = "33", Magenta = "35", Cyan = "36", Bold = "1";

    public string Step(StepOp op, string text) => Paint(text, op switch
    {
        StepOp.Create or StepOp.CreateReplacement => Green,
        StepOp.Delete or StepOp.DeleteReplaced => Red,
        StepOp.Update => Yellow,
        StepOp.Replace => Magenta,
        StepOp.Read or StepOp.Refresh or StepOp.Import => Cyan,
        _ => null,
    });

    public string Line(TreeLine line) => Paint(line.Text, line.Mark switch
    {
        Mark.Add => Green,
        Mark.Delete => Red,
        Mark.Update => Yellow,
        _ => null,
    });

    public string Title(string text) => Paint(text, Bold);

    public string Error(string text) => Paint(text, Red);

    string Paint(string text, string? colour) => enabled && colour is not null ? $"\e[{colour}m{text}\e[0m" : text;
}

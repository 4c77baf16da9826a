namespace Pulumi.Mixpeek.Stack.Display.Trees;

/// <summary>Lines of a tree, each with the mark two columns before its text.</summary>
sealed class TreeWriter
{
    readonly List<TreeLine> lines = [];

    public IReadOnlyList<TreeLine> Lines => lines;

    /// <param name="column">Where the text begins; 2 at least.</param>
    public void Write(int column, Mark mark, string text) => lines.Add(new(mark, new string(' ', column - 2) + Prefix(mark) + text));

    public static string Prefix(Mark mark) => mark switch
    {
        Mark.Add => "+ ",
        Mark.Delete => "- ",
        Mark.Update => "~ ",
        _ => "  ",
    };
}

/// <summary>One line, and its mark, which gives it its colour.</summary>
readonly record struct TreeLine(Mark Mark, string Text);

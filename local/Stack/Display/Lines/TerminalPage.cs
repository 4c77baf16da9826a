using System.Text;

namespace Pulumi.Mixpeek.Stack.Display.Lines;

/// <summary>A terminal: below the lines that stay, one for each resource in flight, drawn anew with every event and every second.</summary>
sealed class TerminalPage : IPage
{
    static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    readonly Lock gate = new();
    readonly TextWriter output;
    readonly Func<int> width, height;
    readonly ITimer timer;
    Func<IReadOnlyList<string>> flying = () => [];
    int drawn;

    /// <param name="width">The terminal's columns.</param>
    /// <param name="height">The terminal's rows: what does not fit is counted, as nothing above the screen can be drawn over.</param>
    public TerminalPage(TextWriter output, Func<int> width, Func<int> height, TimeProvider time)
    {
        (this.output, this.width, this.height) = (output, width, height);
        timer = time.CreateTimer(_ => Redraw(), null, Tick, Tick);
    }

    public bool ShowsFlight => true;

    public void Write(string line) => Draw(line + "\n");

    public void Fly(Func<IReadOnlyList<string>> lines)
    {
        lock (gate)
            flying = lines;
        Redraw();
    }

    public void Dispose()
    {
        timer.Dispose();
        lock (gate)
            flying = () => [];
        Redraw();
        output.Flush();
    }

    void Redraw() => Draw("");

    /// <summary>Takes the old lines in flight away, writes what stays, and draws the new ones, in one write: nothing flickers.</summary>
    void Draw(string staying)
    {
        lock (gate)
        {
            var lines = Fitting(flying());
            var text = new StringBuilder();
            for (; drawn > 0; drawn--)
                text.Append("\e[1A\e[2K");
            text.Append(staying);
            foreach (var line in lines)
                text.Append(line).Append('\n');
            drawn = lines.Count;
            output.Write(text.ToString());
            output.Flush();
        }
    }

    List<string> Fitting(IReadOnlyList<string> lines)
    {
        var rows = Math.Max(1, height() - 2);
        var shown = lines.Take(rows).Select(Cut).ToList();
        if (lines.Count > rows)
            shown[^1] = $"    … and {lines.Count - rows + 1} more";
        return shown;
    }

    /// <summary>A line that wrapped would take two rows, and the next drawing would miss one.</summary>
    string Cut(string line)
    {
        var columns = Math.Max(20, width() - 1);
        return line.Length <= columns ? line : line[..(columns - 1)] + "…";
    }
}

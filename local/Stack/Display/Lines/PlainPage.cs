namespace Pulumi.Mixpeek.Stack.Display.Lines;

/// <summary>A file or a pipe: line after line.</summary>
sealed class PlainPage(TextWriter output) : IPage
{
    public bool ShowsFlight => false;

    public void Write(string line) => output.Write(line + "\n");

    public void Fly(Func<IReadOnlyList<string>> lines)
    {
        // Nothing: what is in flight was told in lines of its own.
    }

    public void Dispose() => output.Flush();
}

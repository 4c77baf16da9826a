namespace Pulumi.Mixpeek.Stack.Plugins;

/// <summary>The last lines that a process wrote to stderr, for the message that tells of its failure.</summary>
sealed class StandardError
{
    const int Kept = 20;

    readonly Queue<string> lines = new();

    public void Add(string? line)
    {
        if (line is null)
            return;
        lock (lines)
        {
            lines.Enqueue(line);
            if (lines.Count > Kept)
                lines.Dequeue();
        }
    }

    /// <summary>The lines as the end of a message; empty where there are none.</summary>
    public string Quote()
    {
        lock (lines)
            return lines.Count == 0 ? "" : $" It said:\n{string.Join('\n', lines.Select(line => $"  {line}"))}";
    }
}

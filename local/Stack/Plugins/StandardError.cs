namespace Pulumi.Mixpeek.Stack.Plugins;

/// <summary>What a process wrote to stderr, for the message about its failure: the beginning, which is often why, and the end.</summary>
sealed class StandardError
{
    const int First = 5, Last = 10, Longest = 300;

    readonly List<string> beginning = [];
    readonly Queue<string> end = new();
    int left;

    public void Add(string? line)
    {
        if (line is null)
            return;
        var cut = line.Length <= Longest ? line : line[..Longest] + "…";
        lock (beginning)
        {
            if (beginning.Count < First)
                beginning.Add(cut);
            else
                end.Enqueue(cut);
            if (end.Count > Last)
                (_, left) = (end.Dequeue(), left + 1);
        }
    }

    /// <summary>The lines as the end of a message; empty where there are none.</summary>
    public string Quote()
    {
        lock (beginning)
            return beginning.Count == 0 ? "" : $" It said:\n{string.Join('\n', Lines().Select(line => $"  {line}"))}";
    }

    IEnumerable<string> Lines() => left == 0 ? beginning.Concat(end) : beginning.Append($"… {left} more lines …").Concat(end);
}

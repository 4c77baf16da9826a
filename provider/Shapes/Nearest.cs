namespace Pulumi.Mixpeek.Shapes;

/// <summary>"Did you mean": the known word that a mistyped one is nearest to.</summary>
static class Nearest
{
    /// <summary>The words of a suggestion, to be put at the end of a sentence, or nothing where no word is near.</summary>
    public static string Suggestion(string text, IEnumerable<string> words) =>
        To(text, words) is { } word ? $"; did you mean \"{word}\"?" : "";

    /// <summary>The nearest word, if at most a third of its letters would have to change.</summary>
    public static string? To(string text, IEnumerable<string> words) => words
        .Where(word => Math.Abs(word.Length - text.Length) <= Allowed(word)) // the distance is no less, and its table as large as both texts
        .Select(word => (Word: word, Distance: Distance(text.ToLowerInvariant(), word.ToLowerInvariant())))
        .Where(pair => pair.Distance <= Allowed(pair.Word))
        .OrderBy(pair => pair.Distance)
        .ThenBy(pair => pair.Word, StringComparer.Ordinal)
        .Select(pair => pair.Word)
        .FirstOrDefault();

    static int Allowed(string word) => Math.Max(1, word.Length / 3);

    /// <summary>Levenshtein's distance with swapped neighbours counted once: the commonest slip of all.</summary>
    static int Distance(string from, string to)
    {
        var rows = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
            for (var j = 0; j <= to.Length; j++)
                rows[i, j] = i == 0 ? j : j == 0 ? i : Step(rows, from, to, i, j);
        return rows[from.Length, to.Length];
    }

    static int Step(int[,] rows, string from, string to, int i, int j)
    {
        var substitution = rows[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
        var least = Math.Min(substitution, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
        var swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
        return swapped ? Math.Min(least, rows[i - 2, j - 2] + 1) : least;
    }
}

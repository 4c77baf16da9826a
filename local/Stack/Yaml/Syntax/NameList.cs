namespace Pulumi.Mixpeek.Stack.Yaml.Syntax;

/// <summary>The names that exist, for someone who wrote one that does not: the most similar first, five at most.</summary>
static class NameList
{
    const int Shown = 5;

    /// <summary>Such as <c>Existing properties are: bucketId, bucketName and 2 others</c>.</summary>
    /// <param name="owner">What has the names, for the case in which there are none.</param>
    /// <param name="kind">What they are, in the plural.</param>
    public static string Existing(string owner, string kind, IEnumerable<string> names, string wanted)
    {
        var sorted = names.Order(StringComparer.Ordinal).OrderBy(name => Distance(name, wanted)).ToList();
        if (sorted.Count == 0)
            return $"{owner} has no {kind}";
        var list = string.Join(", ", sorted.Take(Shown));
        return (sorted.Count - Shown) switch
        {
            <= 0 => $"Existing {kind} are: {list}",
            1 => $"Existing {kind} are: {list} and 1 other",
            var rest => $"Existing {kind} are: {list} and {rest} others",
        };
    }

    /// <summary>Levenshtein's distance: how many letters to insert, delete or exchange.</summary>
    static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var exchanged = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(exchanged, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}

using System.Text.RegularExpressions;

namespace Pulumi.Mixpeek.Docs;

/// <summary>The corpus's mistakes with what a preview says to each, word for word: a test previews every one of them.</summary>
static partial class MistakeList
{
    /// <summary>The first word of a file's name says which part of the page it is in.</summary>
    static readonly (string Title, string[] Words)[] Parts =
    [
        ("Mappings", ["mapping", "five", "input", "three"]),
        ("Passthroughs", ["passthrough"]),
        ("Extractors", ["extractor", "required", "one", "response"]),
        ("Types of fields", ["audio", "image", "pdf", "video", "field"]),
        ("Sources", ["source", "buckets", "collections", "type"]),
        ("Schedules", ["cron", "interval", "schedule"]),
        ("Filters", ["filter"]),
        ("Indexes and unique keys", ["index", "unique"]),
        ("Names, bounds and choices", ["name", "bound", "lifecycle", "unlisted"]),
        ("What cannot be undone", ["replacing", "archived"]),
    ];

    public static string Of(Sources sources) =>
        string.Join('\n', sources.Mistakes().GroupBy(mistake => Part(mistake.Name)).OrderBy(part => part.Key).Select(part => $"""
            ## {Parts[part.Key].Title}

            {string.Join('\n', part.Select(mistake => Entry(mistake.Name, mistake.Text)))}

            """));

    static int Part(string name) => Array.FindIndex(Parts, part => part.Words.Contains(name.Split('-')[0])) is >= 0 and var index
        ? index
        : throw new InvalidOperationException($"tests/corpus/mistakes/{name}.yaml is in no part of the page: {nameof(MistakeList)}.{nameof(Parts)} names none for its first word.");

    static string Entry(string name, string text)
    {
        var said = Message().Matches(text).Select(match => "  " + Continuation().Replace(match.Groups["text"].Value, " "));
        return $"- {Introduction(text)} ([{name}](../tests/corpus/mistakes/{name}.yaml))\n\n  ```\n{string.Join('\n', said)}\n  ```\n";
    }

    /// <summary>The comment's first paragraph.</summary>
    static string Introduction(string text) =>
        string.Join(' ', text.Split('\n').TakeWhile(line => line.StartsWith("# ", StringComparison.Ordinal)).Select(line => line[2..].Trim()));

    [GeneratedRegex(@"^# (?<text>(error|warning): .*(\n#  +.*)*)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Message();

    [GeneratedRegex(@"\n#  +")]
    private static partial Regex Continuation();
}

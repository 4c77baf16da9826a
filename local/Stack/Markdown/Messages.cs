using Pulumi.Mixpeek.Stack.State;

namespace Pulumi.Mixpeek.Stack.Markdown;

/// <summary>What was said: errors, then warnings, then the rest, resource by resource.</summary>
static class Messages
{
    const int MostLines = 40;

    /// <summary>A piece of text for each resource.</summary>
    public static IEnumerable<string> Sections(PreviewDocument preview) => preview.Diagnostics
        .Where(message => message.Text.Length > 0)
        .GroupBy(message => (Rank: Rank(message.Severity), message.Urn))
        .OrderBy(group => group.Key.Rank)
        .Select(group => $"{Title(group.Key.Urn)}\n\n{Foreign.Block("", Shown([.. group.SelectMany(message => message.Text.Split('\n'))]))}");

    static int Rank(string severity) => severity switch
    {
        "error" => 0,
        "warning" => 1,
        _ => 2,
    };

    static string Title(string urn) => !Urns.IsValid(urn) ? "The program or the engine:"
        : $"{Foreign.Code(Urns.Type(urn))} {Foreign.Code(Urns.Name(urn))}:";

    static string[] Shown(string[] lines) =>
        lines.Length <= MostLines ? lines : [.. lines.Take(MostLines), $"… ({lines.Length - MostLines} more lines)"];
}

using System.Text.RegularExpressions;
using Pulumi.Mixpeek.Testing;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Docs;

/// <summary><c>docs/troubleshooting.md</c> has every message of the provider, once, with a cause and a way out.</summary>
public sealed partial class TroubleshootingTests
{
    /// <summary>
    /// Texts that are no messages: words that fill a place in one, lines of the verbose log, a drawing's words, and descriptions of types
    /// that the schema has no place for.
    /// </summary>
    static readonly string[] NoMessages =
    [
        // Kinds of values, and other words that fill a place.
        "of no type",
        "a list",
        "a string",
        "a number",
        "a whole number",
        "a boolean",
        "true or false",
        "a resource",
        "an asset, an archive or bytes",
        "this secret",
        "… or more",
        "(request …)",
        "…, request …",
        "the stack's state",
        "the configuration (mixpeek:apiKey)",
        "the environment (MIXPEEK_API_KEY)",
        "the proxy …",
        "the decomposition tree",
        "… of namespace",
        "this collection's inputSchema",
        "day of the month",
        "day of the week",
        // Not shown: a header, the key's own text, the log of requests.
        "Bearer …",
        "ApiKey from …",
        "…: …, … ms",
        // The drawing of a tree.
        "flowchart LR",
        "in namespace …",
        "not found",
        // Descriptions.
        "Where the value of one extractor input comes from.",
        "Where to look.",
        "The source field's path.",
        "A fixed value.",
    ];

    static readonly string Page = File.ReadAllText(Repository.Path("docs", "troubleshooting.md"));

    /// <summary>The executable's own help (<c>provider/Host</c>) is printed to whoever asks for it, and is none.</summary>
    static readonly IReadOnlyList<SourceMessage> Messages =
    [
        .. SourceMessage.All().Where(message => !message.Place.Contains("Host", StringComparison.Ordinal) && !NoMessages.Contains(message.Text)),
    ];

    static IReadOnlyList<string> Entries => [.. Block().Matches(Page).SelectMany(block => block.Groups["messages"].Value.Split('\n'))];

    [Fact]
    public void Every_message_of_the_provider_has_an_entry()
    {
        var missing = Messages.Where(message => !Entries.Contains(message.Text)).GroupBy(message => message.Text).ToList();
        Assert.True(missing.Count == 0, $"""
            docs/troubleshooting.md lacks {missing.Count} of the provider's messages. Add each line below to the block of an entry whose cause and way out
            are the same, or write an entry for it; a text that no user is shown goes into {nameof(NoMessages)} of {nameof(TroubleshootingTests)}:

            {string.Join("\n", missing.Select(message => $"```text\n{message.Key}\n```\n\n**Cause:** …  ({string.Join(", ", message.Select(place => place.Place))})\n**Way out:** …\n"))}
            """);
    }

    [Fact]
    public void Every_entry_is_a_message_of_the_provider()
    {
        var stale = Entries.Except(Messages.Select(message => message.Text)).ToList();
        Assert.True(stale.Count == 0, $"docs/troubleshooting.md has what the provider no longer says; remove or reword:\n{string.Join("\n", stale)}");
    }

    [Fact]
    public void No_message_has_two_entries() =>
        Assert.Equal([], Entries.GroupBy(entry => entry).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void Every_entry_has_a_cause_and_a_way_out() => Assert.All(Block().Matches(Page), block => Assert.Matches(
        @"^\n\n\*\*Cause:\*\* [^*]{20,}\n\*\*Way out:\*\* .{10,}", Page[(block.Index + block.Length)..]));

    [Fact]
    public void What_is_no_message_is_still_in_the_source() =>
        Assert.Equal([], NoMessages.Except(SourceMessage.All().Select(message => message.Text)));

    [GeneratedRegex(@"```text\n(?<messages>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Block();
}

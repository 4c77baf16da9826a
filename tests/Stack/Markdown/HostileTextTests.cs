using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Pulumi.Mixpeek.Stack.Markdown;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Markdown;

/// <summary>A branch of somebody else's may name and describe its resources as it likes: the comment stays ours.</summary>
public sealed partial class HostileTextTests
{
    static readonly string[] Pieces =
    [
        "@octocat", "#1", "|", "`", "```", "````", "~~~", "</code>", "</details>", "<img src=x onerror=alert(1)>", "<!--", "-->", "[a](javascript:alert(1))",
        "![](http://evil.example/x.png)", "\n", "\r\n", "\n\n# Approved\n", "**", "_", "\\", "&lt;", "\u202e", "\u0000", "\ud83d\ude00", "%%{init: {}}%%",
        "\"]", "end", "click n0 \"http://evil.example\"", "classDef", "::", ":tada:", "http://evil.example", "deadbeef", "a", " ", "é",
    ];

    static readonly Gen<string> Hostile = Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[1, 12].Select(string.Concat);

    [Fact]
    public void Nothing_foreign_becomes_markup() =>
        Gen.Select(Hostile, Hostile, Hostile).Sample((name, value, message) =>
        {
            var text = MapValue.Of(("description", value), (value, name), ("list", ListValue.Create([value])));
            var comment = new PreviewText()
                .Step("create", "mixpeek:index:Bucket", name, JsonCodec.ToJson(text))
                .Step("replace", "mixpeek:index:Collection", $"x{name}", JsonCodec.ToJson(text), "{\"description\": {\"kind\": \"update\", \"inputDiff\": true}}")
                .Say("warning", name, message)
                .Say("info", "", message)
                .Comment();
            AssertOurs(comment);
        }, iter: 300);

    [Fact]
    public void A_comment_is_never_longer_than_GitHub_takes_and_says_what_is_left_out()
    {
        var preview = new PreviewText();
        for (var index = 0; index < 400; index++)
            preview.Step("delete", "mixpeek:index:Collection", $"{index}{new string('@', 5000)}", $$"""{"description": "{{new string('é', 5000)}}"}""")
                .Say("warning", $"{index}{new string('@', 5000)}", string.Concat(Enumerable.Repeat("```\n", 2000)));

        var comment = preview.Comment();

        Assert.InRange(Encoding.UTF8.GetByteCount(comment), 30_000, Comment.Limit);
        Assert.Contains("- and 360 more\n", comment, StringComparison.Ordinal);
        Assert.Contains("The tree has 400 resources, too many to draw.", comment, StringComparison.Ordinal);
        Assert.Matches(@"\*There is no room here for \d+ more messages; the job's log has them\.\*", comment);
        Assert.Matches(@"\*There is no room here for \d+ more changes; the job's log has them\.\*", comment);
        AssertOurs(comment);
    }

    /// <summary>Outside of blocks and code there are only words of our own.</summary>
    static void AssertOurs(string comment)
    {
        var prose = Code().Replace(WithoutBlocks(comment), "");
        Assert.DoesNotContain('@', prose);
        Assert.DoesNotContain("evil", prose, StringComparison.Ordinal);
        Assert.DoesNotContain("alert", prose, StringComparison.Ordinal);
        Assert.DoesNotContain("Approved", prose, StringComparison.Ordinal);
        Assert.DoesNotContain("octocat", prose, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(prose, "<!--"));
        Assert.Equal(Regex.Count(prose, "<details>"), Regex.Count(prose, "</details>"));
        Assert.All(comment.Split('\n').SelectMany(line => line), letter => Assert.False(char.IsControl(letter) || letter == '\u202e'));
    }

    /// <summary>The lines that stand in no block; a block ends with a fence as long as its first one, or longer (CommonMark 4.5).</summary>
    static string WithoutBlocks(string comment)
    {
        var (prose, fence) = (new StringBuilder(), "");
        foreach (var line in comment.Split('\n'))
            if (fence.Length > 0)
            {
                if (line.TrimEnd() is var end && end.Length >= fence.Length && end.All(letter => letter == '`'))
                    fence = "";
            }
            else if (Fence().Match(line) is { Success: true } match)
                fence = match.Groups[1].Value;
            else
                prose.Append(line).Append('\n');
        Assert.Equal("", fence);
        return prose.ToString();
    }

    [GeneratedRegex("^(`{3,})")]
    private static partial Regex Fence();

    /// <summary>In code only letters, digits, a few signs and entities.</summary>
    [GeneratedRegex(@"<code>(?:[\p{L}\p{N} \-./]|&#\d+;)*</code>")]
    private static partial Regex Code();
}

using System.Text.RegularExpressions;
using Pulumi.Mixpeek.Docs;
using Pulumi.Mixpeek.Testing;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Docs;

/// <summary>The pages of <c>docs/</c>: the generated ones are what their sources make, and no link leads nowhere.</summary>
public sealed partial class PageTests
{
    static readonly IReadOnlyDictionary<string, string> Generated = Site.Pages(new(Repository.Root));

    public static TheoryData<string> GeneratedPages => [.. Generated.Keys];

    public static TheoryData<string> Pages => [.. Files().Select(file => Path.GetRelativePath(Repository.Root, file))];

    [Theory, MemberData(nameof(GeneratedPages))]
    public async Task It_is_what_its_sources_make(string page)
    {
        var file = Repository.Path("docs", page);
        var committed = File.Exists(file) ? await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken) : "";
        Assert.True(committed == Generated[page], $"docs/{page} is not what its sources make of it: run `make docs` and commit what it writes.");
    }

    /// <summary>A resource or function that is gone leaves no page behind.</summary>
    [Theory]
    [InlineData("resources")]
    [InlineData("functions")]
    public void No_page_is_left_of_what_is_gone(string folder) => Assert.Equal(
        Generated.Keys.Where(page => page.StartsWith($"{folder}/", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
        Directory.GetFiles(Repository.Path("docs", folder)).Select(file => $"{folder}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal));

    /// <summary>The registry's pages begin with a title, a description and a layout.</summary>
    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_of_the_documentation_begins_as_the_registry_wants_it(string page)
    {
        if (page.StartsWith("docs", StringComparison.Ordinal))
            Assert.Matches("^---\ntitle: .+\nmeta_desc: .{40,160}\nlayout: package\n---\n", await ReadAsync(page));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Every_link_within_the_repository_leads_somewhere(string page)
    {
        var text = await ReadAsync(page);
        var folder = Path.GetDirectoryName(Repository.Path(page))!;
        foreach (var target in Link().Matches(text).Select(match => Local(match.Groups["target"].Value)).OfType<string>())
        {
            var (file, anchor) = target.Split('#') is [var path, var heading] ? (path, heading) : (target, "");
            var full = file.Length == 0 ? Repository.Path(page) : Path.GetFullPath(Path.Combine(folder, file));
            Assert.True(Path.Exists(full), $"{page} links to {target}, which is not there");
            Assert.True(anchor.Length == 0 || Anchors(await File.ReadAllTextAsync(full, TestContext.Current.CancellationToken)).Contains(anchor), $"{page} links to {target}, and there is no such heading");
        }
    }

    static IEnumerable<string> Files() =>
    [
        .. Directory.GetFiles(Repository.Path("docs"), "*.md"),
        .. Directory.GetFiles(Repository.Path("docs", "resources"), "*.md"),
        .. Directory.GetFiles(Repository.Path("docs", "functions"), "*.md"),
        Repository.Path("sdk", "README.md"),
        .. Directory.GetFiles(Repository.Root, "*.md"),
    ];

    static Task<string> ReadAsync(string page) => File.ReadAllTextAsync(Repository.Path(page), TestContext.Current.CancellationToken);

    /// <summary>The registry shows its pages elsewhere, so their links name the repository in full. Null where a link leads out of it.</summary>
    static string? Local(string target) => OwnAddress().Match(target) is { Success: true } own
        ? Repository.Path(target[own.Length..])
        : target.Contains("://", StringComparison.Ordinal) ? null : target;

    /// <summary>The anchors that GitHub makes of headings.</summary>
    static IEnumerable<string> Anchors(string text) =>
        Heading().Matches(text).Select(match => NotInAnchor().Replace(match.Groups["text"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^https://github\\.com/mixpeek/pulumi-mixpeek/(blob|tree)/main/")]
    private static partial Regex OwnAddress();

    [GeneratedRegex("^#+ (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("[^a-z0-9 _-]")]
    private static partial Regex NotInAnchor();
}

using Pulumi.Mixpeek.Stack.Tests.Corpus;
using Pulumi.Mixpeek.Stack.Tests.Projects;
using Pulumi.Mixpeek.Testing;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Examples;

/// <summary>What README says is printed is what is printed.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public async Task A_mistake_three_tiers_down_is_told_as_README_shows_it()
    {
        var stack = CorpusStack.Read("mistakes", "mapping-typo-three-tiers-down");
        using var folder = new Folder().With("Pulumi.yaml", stack.Program);
        using var mixpeek = new DeafMixpeek();

        var (_, printed) = await CorpusRunner.RunAsync(folder, mixpeek.Url, TestContext.Current.CancellationToken, "preview");

        var readme = await File.ReadAllTextAsync(Repository.Path("README.md"), TestContext.Current.CancellationToken);
        var blocks = readme.Split("\n## A mistake, caught before the first write\n")[1].Split("```");
        Assert.EndsWith(blocks[1]["yaml".Length..], stack.Program, StringComparison.Ordinal);
        Assert.Equal(blocks[3].Trim('\n'), printed.TrimEnd('\n'));
        Assert.False(mixpeek.WasCalled);
    }
}

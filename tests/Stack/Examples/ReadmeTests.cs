using Pulumi.Mixpeek.Bench.Report;
using Pulumi.Mixpeek.Stack.Tests.Corpus;
using Pulumi.Mixpeek.Stack.Tests.Projects;
using Pulumi.Mixpeek.Testing;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Examples;

/// <summary>What README says is printed is what is printed.</summary>
public sealed class ReadmeTests
{
    /// <summary>Resources that wait for nothing may come in another order, so lines are compared whatever theirs is.</summary>
    [Fact]
    public async Task A_preview_of_the_example_is_printed_as_README_shows_it()
    {
        var program = await File.ReadAllTextAsync(Repository.Path("examples", "video-tree", "Pulumi.yaml"), TestContext.Current.CancellationToken);
        using var folder = new Folder().With("Pulumi.yaml", program.Replace("../../bin", Repository.Path("bin"), StringComparison.Ordinal));
        using var mixpeek = new DeafMixpeek();

        var (exitCode, printed) = await CorpusRunner.RunAsync(folder, mixpeek.Url, TestContext.Current.CancellationToken, "preview");

        Assert.Equal(0, exitCode);
        Assert.Equal(Lines((await ReadmeBlocks.AfterAsync("Its preview, as printed:"))[0]), Lines(printed));
        Assert.False(mixpeek.WasCalled);
    }

    [Fact]
    public async Task The_benchmark_s_tables_are_those_of_the_committed_results() =>
        Assert.Equal(Readme.Updated(), await File.ReadAllTextAsync(Repository.Path("README.md"), TestContext.Current.CancellationToken));

    [Fact]
    public async Task A_mistake_three_tiers_down_is_told_as_README_shows_it()
    {
        var stack = CorpusStack.Read("mistakes", "mapping-typo-three-tiers-down");
        using var folder = new Folder().With("Pulumi.yaml", stack.Program);
        using var mixpeek = new DeafMixpeek();

        var (_, printed) = await CorpusRunner.RunAsync(folder, mixpeek.Url, TestContext.Current.CancellationToken, "preview");

        var blocks = await ReadmeBlocks.AfterAsync("## A mistake, caught before the first write");
        Assert.EndsWith(blocks[0]["yaml".Length..], stack.Program, StringComparison.Ordinal);
        Assert.Equal(blocks[1].Trim('\n'), printed.TrimEnd('\n'));
        Assert.False(mixpeek.WasCalled);
    }

    static IEnumerable<string> Lines(string text) => text.Trim('\n').Split('\n').Order(StringComparer.Ordinal);
}

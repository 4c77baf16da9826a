using Pulumi.Mixpeek.Testing;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Examples;

/// <summary>What README shows in blocks of its own.</summary>
static class ReadmeBlocks
{
    /// <summary>The blocks after a line of README, in their order, as they stand between their fences.</summary>
    public static async Task<IReadOnlyList<string>> AfterAsync(string line)
    {
        var readme = await File.ReadAllTextAsync(Repository.Path("README.md"), TestContext.Current.CancellationToken);
        return [.. readme.Split($"\n{line}\n")[1].Split("```").Where((_, index) => index % 2 == 1)];
    }
}

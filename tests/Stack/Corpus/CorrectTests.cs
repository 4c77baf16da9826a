using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Corpus;

/// <summary>Small stacks that come near a mistake and are right: a preview has nothing to say about them.</summary>
public sealed class CorrectTests
{
    public static TheoryData<string> Names => [.. CorpusStack.Names("correct")];

    [Theory(Timeout = 60_000), MemberData(nameof(Names))]
    public async Task Nothing_is_reported(string name)
    {
        var stack = CorpusStack.Read("correct", name);
        Assert.Empty(stack.Expected);
        await Verdict.CheckAsync(stack, TestContext.Current.CancellationToken);
    }
}

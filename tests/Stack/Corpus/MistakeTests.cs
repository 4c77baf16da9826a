using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Corpus;

/// <summary>Small stacks with one mistake each: a preview catches it and says so word for word, without a key and without a request.</summary>
public sealed class MistakeTests
{
    public static TheoryData<string> Names => [.. CorpusStack.Names("mistakes")];

    [Theory(Timeout = 60_000), MemberData(nameof(Names))]
    public async Task Is_caught(string name)
    {
        var stack = CorpusStack.Read("mistakes", name);
        Assert.NotEmpty(stack.Expected);
        await Verdict.CheckAsync(stack, TestContext.Current.CancellationToken);
    }
}

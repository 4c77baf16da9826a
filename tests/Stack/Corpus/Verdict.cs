using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Corpus;

/// <summary>Previews a small stack, holds what is said against what is expected, and prints a line of the table.</summary>
static class Verdict
{
    public static async Task CheckAsync(CorpusStack stack, CancellationToken cancellation)
    {
        var preview = await CorpusPreview.OfAsync(stack, cancellation);
        var isRight = preview.Said.SequenceEqual(stack.Expected) && preview.Failed == stack.MustFail && !preview.SentRequests;
        foreach (var line in Table(stack.Name, isRight, preview.Said))
            TestContext.Current.TestOutputHelper?.WriteLine(line);
        Assert.True(isRight, Difference(stack, preview));
    }

    static IEnumerable<string> Table(string name, bool isRight, IReadOnlyList<string> said) =>
        (said.Count > 0 ? said : ["nothing to report"]).Select((text, index) =>
            $"{(index > 0 ? "" : isRight ? "ok" : "FAIL"),-4}  {(index > 0 ? "" : name),-40}  {WithoutError(text)}");

    static string WithoutError(string text) => text.StartsWith("error: ", StringComparison.Ordinal) ? text["error: ".Length..] : text;

    static string Difference(CorpusStack stack, CorpusPreview preview) =>
        $"""
        expected{(stack.MustFail ? "" : ", of a preview that ends well")}:
        {Lines(stack.Expected)}
        said, by a preview that {(preview.Failed ? "failed" : "ended well")}{(preview.SentRequests ? " and sent a request to Mixpeek" : "")}:
        {Lines(preview.Said)}
        """;

    static string Lines(IReadOnlyList<string> texts) => texts.Count == 0 ? "  nothing" : string.Join('\n', texts.Select(text => $"  {text}"));
}

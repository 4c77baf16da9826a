using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Examples;

/// <summary>Three stacks of one program: what is promoted is shown before, what is protected stays, an index moves without a gap.</summary>
public sealed class PromotionTests
{
    static readonly string[] Stacks = ["dev", "staging", "prod"];

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_goes_from_one_stack_to_the_next_and_is_shown_before()
    {
        await using var example = await ExampleStack.OfAsync("promotion");
        foreach (var stack in Stacks)
            await UpAsync(example, stack);
        var created = (await example.Server.JournalAsync()).Count;
        Assert.Equal(Stacks.Length * 6, created);

        await example.EditAsync("Pulumi.yaml", "What is said", "What is said, word for word");
        foreach (var stack in Stacks)
        {
            var shown = await example.RunAsync(Cancellation, "preview", "--diff", "--stack", stack);
            Assert.Contains("~ description: \"What is said\" => \"What is said, word for word\"\n", shown, StringComparison.Ordinal);
            Assert.Contains("    ~ 1 to update\n    6 unchanged\n", shown, StringComparison.Ordinal);
            await UpAsync(example, stack);
            await example.RunAsync(Cancellation, "preview", "--expect-no-changes", "--stack", stack);
        }
        Assert.Equal(["PATCH", "PATCH", "PATCH"], (await example.Server.JournalAsync()).Skip(created).Select(request => request.Method));
    }

    [Fact]
    public async Task Staging_and_prod_cannot_be_destroyed()
    {
        await using var example = await ExampleStack.OfAsync("promotion");
        foreach (var stack in new[] { "staging", "prod" })
        {
            await UpAsync(example, stack);

            var (code, printed) = await example.TryAsync(Cancellation, "destroy", "--yes", "--skip-preview", "--stack", stack);

            Assert.Equal(1, code);
            Assert.Contains("because it is protected", printed, StringComparison.Ordinal);
        }
        Assert.DoesNotContain(await example.Server.JournalAsync(), request => request.Method == "DELETE");
    }

    [Fact]
    public async Task In_dev_another_extractor_makes_a_new_index_before_the_old_one_goes()
    {
        await using var example = await ExampleStack.OfAsync("promotion");
        await UpAsync(example, "dev");
        var before = (await example.Server.JournalAsync()).Count;
        await AnotherExtractorAsync(example);

        var shown = await example.RunAsync(Cancellation, "preview", "--stack", "dev");
        await UpAsync(example, "dev");

        Assert.Contains("    +-4 to replace\n    3 unchanged\n", shown, StringComparison.Ordinal);
        var journal = Writes(await example.Server.JournalAsync(), before);
        Assert.Equal(["POST", "POST", "POST", "POST", "DELETE", "DELETE", "DELETE", "DELETE"], journal.Select(request => request.Method));
        Assert.DoesNotContain(journal, request => request.Path.Contains("/buckets", StringComparison.Ordinal));
        await example.RunAsync(Cancellation, "preview", "--expect-no-changes", "--stack", "dev");
    }

    [Fact]
    public async Task In_prod_both_indexes_are_there_until_the_old_one_is_given_up()
    {
        await using var example = await ExampleStack.OfAsync("promotion");
        await UpAsync(example, "prod");
        await DocumentsAsync(example);
        await AnotherExtractorAsync(example);
        var before = (await example.Server.JournalAsync()).Count;

        var (closed, refusal) = await example.TryAsync(Cancellation, "up", "--yes", "--stack", "prod");
        Assert.Equal(1, closed);
        Assert.Contains("as it is currently marked for protection", refusal, StringComparison.Ordinal);
        Assert.Empty(Writes(await example.Server.JournalAsync(), before));

        await example.EditAsync("Pulumi.prod.yaml", "protectIndex: true", "protectIndex: false");
        var (kept, both) = await example.TryAsync(Cancellation, "up", "--yes", "--skip-preview", "--stack", "prod");
        Assert.Equal(1, kept);
        Assert.Contains("forceDestroy", both, StringComparison.Ordinal);
        Assert.Equal((3, 6), await CountAsync(example));

        await example.EditAsync("Pulumi.prod.yaml", "config:\n", "config:\n  mixpeek:forceDestroy: true\n");
        await UpAsync(example, "prod");
        Assert.Equal((2, 3), await CountAsync(example));
        Assert.DoesNotContain(await example.Server.JournalAsync(), request => request.Method == "DELETE" && request.Path.Contains("/buckets/", StringComparison.Ordinal));

        await example.EditAsync("Pulumi.prod.yaml", "  mixpeek:forceDestroy: true\n", "");
        await example.EditAsync("Pulumi.prod.yaml", "protectIndex: false", "protectIndex: true");
        await UpAsync(example, "prod");
        await example.RunAsync(Cancellation, "preview", "--expect-no-changes", "--stack", "prod");
        Assert.Equal(1, (await example.TryAsync(Cancellation, "destroy", "--yes", "--skip-preview", "--stack", "prod")).ExitCode);
        Assert.Equal((2, 3), await CountAsync(example));
    }

    static Task<string> UpAsync(ExampleStack example, string stack) =>
        example.RunAsync(Cancellation, "up", "--yes", "--skip-preview", "--stack", stack);

    static Task AnotherExtractorAsync(ExampleStack example) => example.EditAsync("Pulumi.yaml", "image_extractor", "face_identity_extractor");

    /// <summary>The requests that change something.</summary>
    static List<JournalEntry> Writes(IReadOnlyList<JournalEntry> journal, int since) => [.. journal.Skip(since)
        .Where(request => request.Method is "DELETE" or "PATCH" or "PUT" || request.Method == "POST" && !request.Path.EndsWith("/list", StringComparison.Ordinal))];

    static async Task DocumentsAsync(ExampleStack example)
    {
        foreach (var space in await NamespacesAsync(example))
            foreach (var collection in await CollectionsAsync(example, space))
                await example.Server.SetDocumentsAsync(collection, 7);
    }

    static async Task<(int Namespaces, int Collections)> CountAsync(ExampleStack example)
    {
        var spaces = await NamespacesAsync(example);
        var collections = await Task.WhenAll(spaces.Select(space => CollectionsAsync(example, space)));
        return (spaces.Count, collections.Sum(list => list.Count));
    }

    static async Task<List<string>> NamespacesAsync(ExampleStack example) =>
        Ids(await example.Server.SendAsync(HttpMethod.Post, "/v1/namespaces/list", "{}"), "namespace_id");

    static async Task<List<string>> CollectionsAsync(ExampleStack example, string space) =>
        Ids(await example.Server.SendAsync(HttpMethod.Post, "/v1/collections/list?limit=100", "{}", space), "collection_id");

    static List<string> Ids(MapValue answer, string key) =>
        [.. ((ListValue)answer["results"]).Cast<MapValue>().Select(item => ((TextValue)item[key]).Value)];
}

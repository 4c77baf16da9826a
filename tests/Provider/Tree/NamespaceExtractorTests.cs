using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Tree;

/// <summary>Which namespaces an unknown ID can be: those that the program creates, as long as they do not exist.</summary>
public sealed class NamespaceExtractorTests
{
    static readonly MapValue Collection = Samples.Transcripts.With("namespace", PropertyValue.Unknown);

    static readonly MapValue Images = Bag.Json("""{"featureExtractors": [{"featureExtractorName": "image_extractor", "version": "v1"}]}""");

    static readonly MapValue Texts = Bag.Json("""{"featureExtractors": [{"featureExtractorName": "text_extractor", "version": "v1"}]}""");

    [Fact]
    public async Task A_namespace_that_is_to_be_created_tells() => Assert.Equal(
        ": featureExtractor.featureExtractorName: namespace \"new\" does not list \"text_extractor\"; it lists image_extractor v1. Use one of these, or add it to the namespace's featureExtractors, which replaces the namespace",
        await FailureAsync(async plugin => await new Managed(plugin, "Namespace", "new").CheckedAsync(Images)));

    [Fact]
    public async Task One_of_several_that_lists_it_may_be_meant() => Assert.Equal("", await FailureAsync(async plugin =>
    {
        await new Managed(plugin, "Namespace", "images").CheckedAsync(Images);
        await new Managed(plugin, "Namespace", "texts").CheckedAsync(Texts);
    }));

    [Fact]
    public async Task One_that_exists_is_not_the_one_whose_ID_is_unknown() => Assert.Equal("", await FailureAsync(async plugin =>
    {
        var existing = new Managed(plugin, "Namespace", "old") { Id = "ns_old", Inputs = Images, Outputs = Images };
        await existing.DiffAsync(await existing.CheckedAsync(Images));
    }));

    [Fact]
    public async Task One_that_is_replaced_gets_another_ID() => Assert.Contains("namespace \"old\" does not list \"text_extractor\"", await FailureAsync(async plugin =>
    {
        var existing = new Managed(plugin, "Namespace", "old") { Id = "ns_old", Inputs = Texts, Outputs = Texts };
        await existing.DiffAsync(await existing.CheckedAsync(Images));
        await existing.CheckedAsync(Images, replacing: true);
    }));

    [Fact]
    public async Task Without_any_namespace_in_the_program_nothing_is_said() => Assert.Equal("", await FailureAsync(_ => Task.CompletedTask));

    static async Task<string> FailureAsync(Func<PluginProcess, Task> before)
    {
        await using var plugin = await Plugin.ReadyAsync(TestContext.Current.CancellationToken);
        await before(plugin);
        return string.Join('\n', await new Managed(plugin, "Collection", "it").FailuresAsync(Collection));
    }
}

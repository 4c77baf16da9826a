using Xunit;

namespace Pulumi.Mixpeek.Tests.Checks;

/// <summary>Programs with one mistake each, and what Check says of it, word for word.</summary>
public sealed class MistakeTests(CheckedPlugin plugin) : IClassFixture<CheckedPlugin>
{
    /// <summary>The changes to a sample, and its failures: <c>property: reason</c>.</summary>
    public static TheoryData<string, string, string[]> Mistakes =>
    [
        .. NamespaceMistakes.All.Select(Row("Namespace")),
        .. BucketMistakes.All.Select(Row("Bucket")),
        .. CollectionMistakes.All.Select(Row("Collection")),
    ];

    [Theory, MemberData(nameof(Mistakes))]
    public async Task A_mistake_is_a_failure_with_its_path_and_the_way_out(string kind, string patch, string[] failures)
    {
        var resource = plugin.Managed(kind);
        Assert.Equal(failures, await resource.FailuresAsync(CheckedPlugin.Program(kind, patch)));
        Assert.Equal([], plugin.Warnings(resource));
    }

    static Func<(string Patch, string[] Failures), TheoryDataRow<string, string, string[]>> Row(string kind) =>
        mistake => new(kind, mistake.Patch, mistake.Failures);
}

using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Checks;

/// <summary>A preview says what a replacement deletes, once.</summary>
public sealed class ReplacementWarningTests(CheckedPlugin plugin) : IClassFixture<CheckedPlugin>
{
    const string Refused = "; that is refused while there is data, unless forceDestroy is set";

    public static TheoryData<string, string, string, string> Replacements => new()
    {
        { "Collection", """{"featureExtractor": {"version": "v2"}}""",
            "", "deletes its documents, which must be processed and paid for again" + Refused },
        { "Bucket", """{"uniqueKey": {"fields": ["title"]}}""", "", "deletes its objects for good" + Refused },
        { "Namespace", """{"namespaceType": "marketplace"}""",
            "", "deletes everything in it, data included, and nothing can be restored" + Refused },
        { "Bucket", """{"uniqueKey": {"fields": ["title"]}, "forceDestroy": true}""",
            "", "deletes its objects for good; forceDestroy is set, so nothing will stop that" },
        { "Bucket", """{"uniqueKey": {"fields": ["title"]}}""", """{"forceDestroy": true}""", "deletes its objects for good" + Refused },
    };

    [Theory, MemberData(nameof(Replacements))]
    public async Task A_preview_of_a_replacement_says_what_it_deletes(string kind, string patch, string stored, string loss)
    {
        var resource = plugin.Managed(kind);
        var state = Samples.Of(kind).With(Samples.NameOf(kind), "by-hand");
        resource.Inputs = resource.Outputs = stored.Length > 0 ? state.Merged(Bag.Json(stored)) : state;
        resource.Id = "id_1";
        var program = CheckedPlugin.Program(kind, patch);
        await resource.DiffAsync(await resource.CheckedAsync(program));
        Assert.Equal([], plugin.Warnings(resource));
        var inputs = await resource.CheckedAsync(program, replacing: true);
        await resource.PreviewCreateAsync(inputs);
        await resource.PreviewCreateAsync(inputs);
        Assert.Equal([$"replacing {kind.ToLowerInvariant()} \"{resource.Name}\" {loss}"], plugin.Warnings(resource));
    }

    [Fact]
    public async Task A_new_resource_and_an_update_in_place_delete_nothing()
    {
        var created = plugin.Managed("Bucket");
        await created.PreviewCreateAsync(await created.CheckedAsync(Samples.Bucket));
        var updated = plugin.Managed("Bucket");
        updated.Inputs = updated.Outputs = Samples.Bucket.With("bucketName", "by-hand");
        updated.Id = "id_1";
        var inputs = await updated.CheckedAsync(Samples.Bucket.With("description", "x"));
        await updated.DiffAsync(inputs);
        await updated.PreviewUpdateAsync(inputs);
        Assert.Equal([], plugin.Warnings(created).Concat(plugin.Warnings(updated)));
    }

    [Fact]
    public async Task The_update_itself_says_nothing_of_it_again()
    {
        var resource = plugin.Managed("Bucket");
        resource.Inputs = resource.Outputs = Samples.Bucket.With("bucketName", "by-hand");
        resource.Id = "id_1";
        await resource.DiffAsync(await resource.CheckedAsync(CheckedPlugin.Program("Bucket", """{"uniqueKey": {"fields": ["title"]}}""")));
        // Nobody listens where it would be created; that it is tried is enough here.
        await Assert.ThrowsAsync<Grpc.Core.RpcException>(async () => await resource.CreatingAsync(resource.Inputs));
        Assert.Equal([], plugin.Warnings(resource));
    }
}

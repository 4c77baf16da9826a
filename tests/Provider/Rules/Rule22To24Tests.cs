using Grpc.Core;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Rules;

/// <summary>provider-rules, 22 to 24, for what is answered without a server.</summary>
public sealed class Rule22To24Tests(OfflinePlugin plugin) : IClassFixture<OfflinePlugin>
{
    static CallOptions Options => new(cancellationToken: TestContext.Current.CancellationToken);

    ResourceProvider.ResourceProviderClient Calls => plugin.Process.Calls;

    [Fact]
    public async Task Rule_22_a_function_that_is_not_there_is_refused_by_name()
    {
        var refused = await Assert.ThrowsAsync<RpcException>(async () =>
            await Calls.InvokeAsync(new() { Tok = "mixpeek:index:getMoon", Args = MapValue.Empty.Wire() }, Options));
        Assert.Contains("mixpeek:index:getMoon", refused.Status.Detail, StringComparison.Ordinal);
        Assert.NotEqual(StatusCode.Unknown, refused.StatusCode);
    }

    [Fact]
    public async Task Rule_23_a_kind_without_listInputs_is_refused_by_name()
    {
        using var list = Calls.List(new() { Token = "mixpeek:index:Retriever" }, Options);
        var refused = await Assert.ThrowsAsync<RpcException>(() => list.ResponseStream.MoveNext(Options.CancellationToken));
        Assert.Contains("mixpeek:index:Retriever", refused.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rule_24_mappings_are_empty_and_no_error()
    {
        Assert.Equal("", (await Calls.GetMappingAsync(new() { Key = "terraform" }, Options)).Provider);
        Assert.Empty((await Calls.GetMappingsAsync(new() { Key = "terraform" }, Options)).Providers);
    }

    [Fact]
    public async Task Rule_24_the_version_is_a_semantic_one() =>
        Assert.Matches(@"^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$", (await Calls.GetPluginInfoAsync(new(), Options)).Version);

    [Fact]
    public async Task Rule_24_what_a_provider_without_components_has_no_use_for_is_unimplemented()
    {
        Func<Task>[] calls =
        [
            async () => await Calls.ParameterizeAsync(new() { Args = new() }, Options),
            async () => await Calls.ConstructAsync(new() { Type = "mixpeek:index:Tree" }, Options),
            async () => await Calls.CallAsync(new() { Tok = "mixpeek:index:Bucket/method" }, Options),
        ];
        foreach (var call in calls)
            Assert.Equal(StatusCode.Unimplemented, (await Assert.ThrowsAsync<RpcException>(call)).StatusCode);
    }
}

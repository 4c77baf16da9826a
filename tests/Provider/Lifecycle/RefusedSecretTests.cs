using Grpc.Core;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Lifecycle;

/// <summary>A resource's secrets are in no error, though Mixpeek repeats what it was sent.</summary>
public sealed class RefusedSecretTests(ServerPool servers)
{
    const string Canary = "canary-4711";

    [Theory]
    [InlineData("Namespace", """{"infrastructure": {"qdrantCollection": "abc", "qdrantUrl": "https://q", "qdrantApiKey": "canary-4711"}}""")]
    [InlineData("Namespace", """{"description": {"<secret>": "canary-4711"}}""")]
    [InlineData("Bucket", """{"metadata": {"token": {"<secret>": "canary-4711"}}}""")]
    [InlineData("Bucket", """{"metadata": {"<secret>": {"token": "canary-4711"}}}""")]
    [InlineData("Collection", """{"featureExtractor": {"parameters": {"llm_api_key": {"<secret>": "canary-4711"}}}}""")]
    [InlineData("Collection", """{"featureExtractor": {"inputMappings": {"text": {"override": {"<secret>": "canary-4711"}}}}}""")]
    public async Task What_Mixpeek_repeats_is_cut_out(string kind, string patch)
    {
        await using var scene = await Scene.OpenAsync(servers);
        await scene.Mixpeek.Server.FaultAsync($$$"""
            {"method": "POST", "kind": "status", "status": 422,
             "body": {"detail": [{"loc": ["body"], "type": "value_error", "msg": "what is {{{Canary}}}?"}]}}
            """);
        var resource = scene.Managed(kind);
        var inputs = await resource.CheckedAsync(Samples.Of(kind).Merged(Bag.Json(patch)));
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await resource.CreatingAsync(inputs));
        Assert.Contains("what is [secret]?", refused.Status.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, refused.Status.Detail, StringComparison.Ordinal);
    }
}

using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>Where a Read looks: in the state's namespace, in the one before the ID, or in the configured one.</summary>
public sealed class AddressTests : IDisposable
{
    const string Get = "GET /v1/buckets/bkt_1";

    readonly Course course = new();

    public AddressTests() => course.Mixpeek.On(Get, Clips.BucketAnswer);

    public void Dispose() => course.Dispose();

    [Fact]
    public async Task One_that_is_asked_for_by_name_has_its_ID_then()
    {
        course.Mixpeek.On("GET /v1/buckets/clips", Clips.BucketAnswer);
        Assert.Equal("bkt_1", (await course.ReadAsync("ns_1/clips"))!.Id);
        Assert.Equal("ns_1", course.Mixpeek.Requests.Single().Namespace);
    }

    [Fact]
    public async Task An_import_takes_over_the_inputs_and_the_namespace()
    {
        var found = await course.ReadAsync("ns_1/bkt_1");
        Assert.Equal(Clips.Bucket, found!.Inputs);
        Assert.Equal("ns_1", found.Outputs.TextOf("namespace"));
    }

    [Fact]
    public async Task An_ID_alone_is_looked_for_in_the_configured_namespace()
    {
        course.DefaultNamespace = "ns_9";
        Assert.Equal("ns_9", (await course.ReadAsync("bkt_1"))!.Inputs.TextOf("namespace"));
        Assert.Equal("ns_9", course.Mixpeek.Requests.Single().Namespace);
    }

    [Fact]
    public async Task The_state_s_namespace_goes_before_all_others()
    {
        course.DefaultNamespace = "ns_9";
        Assert.Equal("ns_2", (await course.ReadAsync("bkt_1", MapValue.Empty, MapValue.Of(("namespace", "ns_2"))))!.Inputs.TextOf("namespace"));
        Assert.Equal("ns_1", (await course.ReadAsync("bkt_1", Clips.Bucket, MapValue.Of(("namespace", "ns_2"))))!.Inputs.TextOf("namespace"));
        Assert.Equal(["ns_2", "ns_1"], course.Mixpeek.Requests.Select(request => request.Namespace));
    }

    [Fact]
    public async Task A_secret_namespace_is_asked_and_stays_secret()
    {
        var found = await course.ReadAsync("bkt_1", Clips.Bucket.With("namespace", Bag.Hidden("ns_1")));
        Assert.Equal("ns_1", course.Mixpeek.Requests.Single().Namespace);
        Assert.Equal(Bag.Hidden("ns_1"), found!.Inputs["namespace"]);
    }

    [Fact]
    public async Task An_ID_without_any_namespace_is_refused_with_the_way_out()
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() => course.ReadAsync("bkt_1"));
        Assert.Equal("\"bkt_1\" does not say in which namespace the bucket is: give NAMESPACE/bkt_1, or set `mixpeek:namespace` in the configuration (MIXPEEK_NAMESPACE in the environment).", refused.Message);
        Assert.Empty(course.Mixpeek.Asked);
    }

    [Theory]
    [InlineData("/bkt_1")]
    [InlineData("ns_1/")]
    public async Task An_ID_with_half_a_namespace_is_refused(string id)
    {
        course.DefaultNamespace = "ns_9";
        Assert.Equal($"\"{id}\" is no bucket's: expected an ID, a name, or NAMESPACE/ID.", (await Assert.ThrowsAsync<RefusedException>(() => course.ReadAsync(id))).Message);
    }

    [Fact]
    public async Task A_namespace_is_in_none()
    {
        using var @namespace = new Course("Namespace") { DefaultNamespace = "ns_9" };
        @namespace.Mixpeek.On("GET /v1/namespaces/ns_1", """{"namespace_id": "ns_1", "namespace_name": "media", "feature_extractors": []}""");
        var found = await @namespace.ReadAsync("ns_1");
        Assert.Null(@namespace.Mixpeek.Requests.Single().Namespace);
        Assert.False(found!.Inputs.ContainsKey("namespace"));
    }
}

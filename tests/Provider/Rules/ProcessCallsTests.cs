using Google.Protobuf;
using Grpc.Core;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Tests.Stage;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Rules;

/// <summary>All 21 calls answer; what damages a message gives an error, and the process lives on.</summary>
public sealed class ProcessCallsTests(OfflinePlugin plugin) : IClassFixture<OfflinePlugin>
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    static CallOptions Options => new(cancellationToken: Cancellation);

    ResourceProvider.ResourceProviderClient Calls => plugin.Process.Calls;

    [Fact]
    public async Task Process_answers_all_21_calls_without_a_crash()
    {
        await using var process = await Plugin.ReadyAsync(Cancellation);
        var calls = EveryCall(process.Calls);
        Assert.Equal(21, calls.Count);
        foreach (var call in calls)
            Assert.True(Deliberate(await Record.ExceptionAsync(call)), "a call crashed");
        Assert.False(process.HasExited);
    }

    [Theory]
    [InlineData(new byte[] { 0xff })]
    [InlineData(new byte[] { 0x0a, 0x7f })]
    [InlineData(new byte[] { 0x0a, 0x03, 0x0a, 0x01, 0xff })]
    [InlineData(new byte[] { 0x0a, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f })]
    [InlineData(new byte[] { 0x0b, 0x0b, 0x0b })]
    public async Task Process_answers_a_damaged_bag_with_an_error_and_lives_on(byte[] damaged)
    {
        var bytes = ByteString.CopyFrom(damaged);
        Func<Task>[] calls =
        [
            async () => await Calls.CheckConfigAsync(new() { News = bytes }, Options),
            async () => await Calls.DiffConfigAsync(new() { Olds = bytes, OldInputs = bytes, News = bytes }, Options),
            async () => await Calls.CheckAsync(new() { Type = "mixpeek:index:Bucket", News = bytes }, Options),
            async () => await Calls.DiffAsync(new() { Type = "mixpeek:index:Bucket", News = bytes, OldInputs = bytes }, Options),
            async () => await Calls.CreateAsync(new() { Type = "mixpeek:index:Bucket", Properties = bytes }, Options),
            async () => await Calls.UpdateAsync(new() { Type = "mixpeek:index:Bucket", News = bytes, OldInputs = bytes }, Options),
            async () => await Calls.ReadAsync(new() { Type = "mixpeek:index:Bucket", Id = "b", Inputs = bytes }, Options),
            async () => await Calls.DeleteAsync(new() { Type = "mixpeek:index:Bucket", Id = "b", OldInputs = bytes }, Options),
        ];
        foreach (var call in calls)
            Assert.Equal(StatusCode.InvalidArgument, (await Assert.ThrowsAsync<RpcException>(call)).StatusCode);
        Assert.NotEmpty(await plugin.Managed("Bucket").CheckedAsync(Samples.Bucket));
    }

    [Fact]
    public async Task Process_refuses_a_bag_that_is_too_deep_to_read_and_lives_on()
    {
        var bytes = Array.Empty<byte>();
        for (var level = 0; level < 20_000; level++)
            bytes = Field(0x32, Field(0x0a, bytes));
        var bag = Field(0x0a, [0x0a, 1, (byte)'a', .. Field(0x12, bytes)]);
        var request = new CheckRequest { Type = "mixpeek:index:Bucket", News = ByteString.CopyFrom(bag) };
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await Calls.CheckAsync(request, Options));
        Assert.Equal(StatusCode.InvalidArgument, refused.StatusCode);
        Assert.NotEmpty(await plugin.Managed("Bucket").CheckedAsync(Samples.Bucket));
    }

    [Theory]
    [InlineData("mixpeek:index:Retriever")]
    [InlineData("aws:s3:Bucket")]
    [InlineData("")]
    public async Task Process_names_a_type_that_it_does_not_have(string type)
    {
        var refused = await Assert.ThrowsAsync<RpcException>(
            async () => await Calls.CheckAsync(new() { Type = type, Urn = $"urn:pulumi:dev::tests::{type}::it" }, Options));
        Assert.Contains(type, refused.Status.Detail, StringComparison.Ordinal);
        Assert.Contains("mixpeek:index:Bucket", refused.Status.Detail, StringComparison.Ordinal);
    }

    static IReadOnlyList<Func<Task>> EveryCall(ResourceProvider.ResourceProviderClient calls) =>
    [
        async () => await calls.HandshakeAsync(new(), Options),
        async () => await calls.ParameterizeAsync(new(), Options),
        async () => await calls.GetSchemaAsync(new(), Options),
        async () => await calls.CheckConfigAsync(new(), Options),
        async () => await calls.DiffConfigAsync(new(), Options),
        async () => await calls.ConfigureAsync(new(), Options),
        async () => await calls.InvokeAsync(new(), Options),
        async () => await calls.CallAsync(new(), Options),
        async () => await calls.CheckAsync(new(), Options),
        async () => await calls.DiffAsync(new(), Options),
        async () => await calls.CreateAsync(new(), Options),
        async () => await calls.ReadAsync(new(), Options),
        async () => await calls.List(new(), Options).ResponseStream.MoveNext(Cancellation),
        async () => await calls.UpdateAsync(new(), Options),
        async () => await calls.DeleteAsync(new(), Options),
        async () => await calls.ConstructAsync(new(), Options),
        async () => await calls.GetPluginInfoAsync(new(), Options),
        async () => await calls.AttachAsync(new(), Options),
        async () => await calls.GetMappingAsync(new(), Options),
        async () => await calls.GetMappingsAsync(new(), Options),
        async () => await calls.CancelAsync(new(), Options),
    ];

    /// <summary>An answer, or a refusal that somebody wrote; Unknown is what an exception becomes that nobody thought of.</summary>
    static bool Deliberate(Exception? failure) =>
        failure is null or RpcException { StatusCode: not (StatusCode.Unknown or StatusCode.Unavailable or StatusCode.Cancelled) };

    /// <summary>A length-delimited field around these bytes.</summary>
    static byte[] Field(byte tag, byte[] body)
    {
        var head = new List<byte> { tag };
        var length = (uint)body.Length;
        for (; length >= 0x80; length >>= 7)
            head.Add((byte)(length | 0x80));
        head.Add((byte)length);
        return [.. head, .. body];
    }
}

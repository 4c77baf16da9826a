using Grpc.Core;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Monitor;

/// <summary>What programs get back, in a form that their SDK can take.</summary>
public sealed class AnswerTests : MonitorTests
{
    static readonly ReferenceValue Bucket = new(MapValue.Of((Signatures.Key, Signatures.Reference), ("urn", "urn:b"), ("id", "bkt_1")));

    [Fact]
    public async Task An_SDK_that_takes_everything_gets_everything()
    {
        var schema = Bag.Json("""{"a": 1, "b": "<unknown>"}""");
        Deployment.Outputs = MapValue.Of(("key", Bag.Hidden("k")), ("bucket", Bucket), ("schema", schema));
        var answer = await Register(new() { AcceptSecrets = true, AcceptResources = true, SupportsPartialValues = true });
        Assert.Equal(Deployment.Outputs, answer);
    }

    [Fact]
    public async Task An_SDK_without_secrets_gets_plain_values()
    {
        Deployment.Outputs = MapValue.Of(("keys", ListValue.From([Bag.Hidden("k")])));
        Assert.Equal(Bag.Json("""{"keys": ["k"]}"""), await Register(new()));
    }

    [Fact]
    public async Task An_SDK_without_references_gets_IDs()
    {
        Deployment.Outputs = MapValue.Of(("bucket", Bucket));
        Assert.Equal(Bag.Json("""{"bucket": "bkt_1"}"""), await Register(new()));
    }

    [Fact]
    public async Task An_SDK_without_partial_values_gets_unknown_for_what_is_unknown_in_part()
    {
        Deployment.Outputs = Bag.Json("""{"schema": {"a": 1, "b": "<unknown>"}, "name": "n"}""");
        Assert.Equal(Bag.Json("""{"schema": "<unknown>", "name": "n"}"""), await Register(new()));
    }

    [Fact]
    public async Task URN_and_ID_are_answered()
    {
        var answer = await Connection.Monitor.RegisterResourceAsync(Request(), cancellationToken: Cancellation);
        Assert.Equal(("urn:pulumi:dev::life::t:i:T::x", "id-x"), (answer.Urn, answer.Id));
    }

    [Fact]
    public async Task What_is_read_is_answered_and_its_ID_may_be_unknown()
    {
        Deployment.Outputs = Bag.Json("""{"name": "n"}""");
        var request = new ReadResourceRequest { Type = "mixpeek:index:Bucket", Name = "x", Id = "04da6b54-80e4-46f7-96ec-b56ff0331ba9" };
        var answer = await Connection.Monitor.ReadResourceAsync(request, cancellationToken: Cancellation);
        Assert.Equal(Deployment.Outputs, answer.Properties.Bagged());
        Assert.Equal(PropertyValue.Unknown, Assert.Single(Deployment.Reads).Id);
    }

    [Fact]
    public async Task A_function_answers_is_unknown_or_says_what_is_wrong_with_its_arguments()
    {
        Deployment.Invoked = new(Bag.Json("""{"id": "bkt_1"}"""), []);
        Assert.Equal(Bag.Json("""{"id": "bkt_1"}"""), (await Invoke()).Return.Bagged());
        Deployment.Invoked = new(null, []);
        Assert.True((await Invoke()).Unknown);
        Deployment.Invoked = new(null, [new CheckFailure { Property = "name", Reason = "is missing" }]);
        var failed = await Invoke();
        Assert.False(failed.Unknown);
        Assert.Equal("is missing", Assert.Single(failed.Failures).Reason);
    }

    [Fact]
    public async Task A_failure_has_its_words_and_a_shutdown_the_status_at_which_SDKs_end_quietly()
    {
        Deployment.Failure = new("it broke", isShutdown: false);
        var failed = await Assert.ThrowsAsync<RpcException>(() => Register(new()));
        Assert.Equal((StatusCode.Unknown, "it broke"), (failed.StatusCode, failed.Status.Detail));
        Deployment.Failure = new("resource monitor shut down while waiting on step's done channel", isShutdown: true);
        Assert.Equal(StatusCode.Unavailable, (await Assert.ThrowsAsync<RpcException>(() => Register(new()))).StatusCode);
    }

    [Fact]
    public async Task A_message_goes_there_and_back_that_is_larger_than_a_web_servers_limit()
    {
        var big = MapValue.Of(("text", new string('x', 40_000_000))); // Kestrel takes 30 MB by default, gRPC 4 MB
        Deployment.Outputs = big;
        using var channel = Grpc.Net.Client.GrpcChannel.ForAddress(
            $"http://{Connection.Address}", new() { MaxReceiveMessageSize = null, MaxSendMessageSize = null });
        var request = Request();
        request.Object = big.Wire();
        var monitor = new ResourceMonitor.ResourceMonitorClient(channel);
        var answer = await monitor.RegisterResourceAsync(request, cancellationToken: Cancellation);
        Assert.Equal(big, answer.Object.Bagged());
        Assert.Equal(big, Assert.Single(Deployment.Registrations).Inputs);
    }

    async Task<MapValue> Register(RegisterResourceRequest request)
    {
        (request.Type, request.Name) = ("mixpeek:index:Bucket", "x");
        return (await Connection.Monitor.RegisterResourceAsync(request, cancellationToken: Cancellation)).Object.Bagged();
    }

    static RegisterResourceRequest Request() => new() { Type = "mixpeek:index:Bucket", Name = "x" };

    async Task<ResourceInvokeResponse> Invoke() =>
        await Connection.Monitor.InvokeAsync(new() { Tok = "mixpeek:index:getBucket" }, cancellationToken: Cancellation);
}

using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Rules;

/// <summary>provider-rules, "The process": how it is started.</summary>
public sealed class ProcessStartTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Process_prints_its_decimal_port_first_and_nothing_else_on_that_line()
    {
        await using var plugin = await PluginProcess.StartAsync(cancellation: Cancellation);
        Assert.Equal(plugin.Port.ToString(CultureInfo.InvariantCulture), plugin.FirstLine);
        Assert.InRange(plugin.Port, 1, 65535);
    }

    [Fact]
    public async Task Process_listens_on_the_loopback_interface_alone()
    {
        await using var plugin = await PluginProcess.StartAsync(cancellation: Cancellation);
        var listening = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners();
        Assert.Equal([IPAddress.Loopback], listening.Where(end => end.Port == plugin.Port).Select(end => end.Address.MapToIPv4()).Distinct());
    }

    [Theory]
    [InlineData("--logtostderr")]
    [InlineData("-v=9")]
    [InlineData("--logflow")]
    [InlineData("--tracing file:/tmp/trace")]
    [InlineData("--logtostderr -v=9 --logflow --tracing file:/tmp/trace")]
    public async Task Process_takes_the_engine_s_switches_before_its_address(string switches)
    {
        await using var engine = await EngineServer.StartAsync();
        await using var plugin = await PluginProcess.StartAsync(
            new() { Arguments = switches.Split(' '), EngineAddress = engine.Address }, Cancellation);
        Assert.True((await plugin.HandshakeAsync(Cancellation)).AcceptSecrets);
    }

    [Fact]
    public async Task Process_serves_with_switches_and_without_an_engine()
    {
        await using var plugin = await PluginProcess.StartAsync(new() { Arguments = ["--logtostderr", "-v=3"] }, Cancellation);
        await plugin.HandshakeAsync(Cancellation);
        await plugin.ConfigureAsync(Plugin.Offline, Cancellation);
        Assert.NotEmpty(await new Managed(plugin, "Bucket", "raw").CheckedAsync(Samples.Bucket));
    }

    [Fact]
    public async Task Process_is_ready_well_within_the_engine_s_ten_seconds()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(10));
        await using var plugin = await PluginProcess.StartAsync(cancellation: limit.Token);
        await plugin.HandshakeAsync(limit.Token);
    }

    [Fact]
    public async Task Process_serves_an_engine_that_attaches_to_it()
    {
        await using var engine = await EngineServer.StartAsync();
        await using var plugin = await PluginProcess.StartAsync(cancellation: Cancellation);
        await plugin.Calls.AttachAsync(new() { Address = engine.Address }, cancellationToken: Cancellation);
        await plugin.ConfigureAsync(Plugin.Offline, Cancellation);
        await Assert.ThrowsAsync<Grpc.Core.RpcException>(() => new Managed(plugin, "Bucket", "raw").ImportAsync("ns_1/bkt_1"));
        Assert.NotNull(await engine.WaitForAsync(message => message.Message.Contains("/v1/buckets/bkt_1", StringComparison.Ordinal), Cancellation));
    }

    [Fact]
    public async Task Process_takes_the_engine_s_address_from_the_Handshake_too()
    {
        await using var engine = await EngineServer.StartAsync();
        await using var plugin = await PluginProcess.StartAsync(cancellation: Cancellation);
        await plugin.Calls.HandshakeAsync(new() { EngineAddress = engine.Address }, cancellationToken: Cancellation);
        await plugin.ConfigureAsync(Plugin.Offline, Cancellation);
        await Assert.ThrowsAsync<Grpc.Core.RpcException>(() => new Managed(plugin, "Bucket", "raw").ImportAsync("ns_1/bkt_1"));
        Assert.NotNull(await engine.WaitForAsync(message => message.Message.Contains("/v1/buckets/bkt_1", StringComparison.Ordinal), Cancellation));
    }
}

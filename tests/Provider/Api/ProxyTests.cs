using Grpc.Core;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Api;

/// <summary>A proxy from the environment: it carries what is encrypted, and sees nothing of the key.</summary>
public sealed class ProxyTests
{
    const string Key = "sk_test_proxied_0123456789";

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_https_URL_asks_the_proxy_for_a_tunnel_and_tells_it_nothing_else()
    {
        using var proxy = new Overhearing("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n");

        await ReadAsync("https://mixpeek.invalid", proxy);

        Assert.StartsWith("CONNECT mixpeek.invalid:443 HTTP/1.1", proxy.Heard, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, proxy.Heard, StringComparison.Ordinal);
        Assert.DoesNotContain("Authorization", proxy.Heard, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task What_goes_to_this_machine_goes_by_no_proxy(string host)
    {
        using var proxy = new Overhearing("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n");
        using var server = new Overhearing("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");

        await ReadAsync($"http://{host}:{server.Port}", proxy);

        Assert.Equal("", proxy.Heard);
        Assert.Contains(Key, server.Heard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_user_should_see_reaches_the_engine_and_no_proxy()
    {
        using var proxy = new Overhearing("");
        await using var engine = await EngineServer.StartAsync();
        await using var plugin = await Plugin.ReadyAsync(Cancellation, options: new() { EngineAddress = engine.Address, Environment = Through(proxy) });

        await new Managed(plugin, "Bucket", "it").CheckAsync(Samples.Bucket.With("bucketNam", "x"));

        await engine.WaitForAsync(message => message.Severity == LogSeverity.Warning, Cancellation);
        Assert.Equal("", proxy.Heard);
    }

    static async Task ReadAsync(string url, Overhearing proxy)
    {
        var configuration = MapValue.Of(("apiKey", Bag.Hidden(Key)), ("baseUrl", url), ("maxRetries", "0"));
        await using var plugin = await Plugin.ReadyAsync(Cancellation, configuration, new() { Environment = Through(proxy) });
        try
        {
            await new Managed(plugin, "Bucket", "it").ImportAsync("ns_1/bkt_1");
        }
        catch (RpcException)
        {
            // What was sent is what counts.
        }
    }

    static Dictionary<string, string> Through(Overhearing proxy) => new()
    {
        ["http_proxy"] = proxy.Url.AbsoluteUri, ["https_proxy"] = proxy.Url.AbsoluteUri, ["all_proxy"] = proxy.Url.AbsoluteUri, ["no_proxy"] = "",
    };
}

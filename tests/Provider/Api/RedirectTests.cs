using Pulumi.Mixpeek.Api;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Api;

/// <summary>Redirects, over real sockets: none is followed, so none takes the key along.</summary>
public sealed class RedirectTests
{
    [Theory]
    [InlineData(301, "localhost")]
    [InlineData(302, "localhost")]
    [InlineData(307, "localhost")]
    [InlineData(308, "localhost")]
    [InlineData(307, "127.0.0.1")]
    public async Task A_redirect_to_another_host_or_port_is_not_followed(int status, string host)
    {
        using var other = new Overhearing("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        using var server = new Overhearing(Redirect(status, $"http://{host}:{other.Port}/v1/buckets?token=abc"));

        var error = await FailAsync(Ask.Read, server.Url);

        Assert.Equal("", other.Heard);
        Assert.Contains(Client.Key, server.Heard, StringComparison.Ordinal);
        Assert.Contains($"{status}, a redirect to http://{host}:{other.Port}/v1/buckets, which is not followed", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v2/buckets")]
    [InlineData("//localhost:9/v2")]
    public async Task A_redirect_on_the_same_host_is_not_followed_either(string location)
    {
        using var server = new Overhearing(Redirect(307, location));

        await FailAsync(Ask.Create, server.Url);

        Assert.Equal(1, server.Heard.Split("Authorization").Length - 1);
    }

    static string Redirect(int status, string location) => $"HTTP/1.1 {status} Elsewhere\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n";

    static async Task<ApiException> FailAsync(ApiRequest request, Uri url)
    {
        using var api = new MixpeekApi(
            new(url, new(Client.Key, KeySource.State), 0, null, 1, TimeSpan.FromSeconds(30), "tests"), TimeProvider.System);
        return await Assert.ThrowsAsync<ApiException>(() => api.SendAsync(request, RequestLog.None, TestContext.Current.CancellationToken));
    }
}

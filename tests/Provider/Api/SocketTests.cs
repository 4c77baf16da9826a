using System.Net;
using System.Net.Sockets;
using System.Text;
using Pulumi.Mixpeek.Api;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Api;

/// <summary>What real sockets do where a prepared answer could only pretend to.</summary>
public sealed class SocketTests
{
    [Fact]
    public async Task Nobody_listens()
    {
        var error = await FailAsync(Ask.Create, Free(), retries: 1);

        Assert.Equal(ApiFailure.Unreachable, error.Failure);
        Assert.False(error.OutcomeUnknown);
        Assert.Contains("takes no connection (ConnectionRefused)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_does_not_exist()
    {
        var error = await FailAsync(Ask.Create, new("https://mixpeek.invalid"), retries: 0);

        Assert.Equal(ApiFailure.Unreachable, error.Failure);
        Assert.Contains("mixpeek.invalid", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_is_cut_after_the_request()
    {
        using var server = new RawServer("");

        var error = await FailAsync(Ask.Create, server.Url, retries: 3);

        Assert.Equal(ApiFailure.Unanswered, error.Failure);
        Assert.True(error.OutcomeUnknown);
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task Half_an_answer()
    {
        using var server = new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\nContent-Type: application/json\r\n\r\n{\"bucket_id\": ");

        var error = await FailAsync(Ask.Create, server.Url, retries: 3);

        Assert.Equal(ApiFailure.Unanswered, error.Failure);
        Assert.True(error.OutcomeUnknown);
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task What_speaks_no_TLS()
    {
        using var server = new RawServer("HTTP/1.1 400 Bad Request\r\n\r\n");

        var error = await FailAsync(Ask.Create, new UriBuilder(server.Url) { Scheme = "https" }.Uri, retries: 0);

        Assert.Equal(ApiFailure.Unreachable, error.Failure);
        Assert.False(error.OutcomeUnknown);
    }

    static async Task<ApiException> FailAsync(ApiRequest request, Uri url, int retries)
    {
        using var api = new MixpeekApi(
            new(url, new(Client.Key, KeySource.State), retries, null, 1, TimeSpan.FromSeconds(30), "tests"), TimeProvider.System);
        return await Assert.ThrowsAsync<ApiException>(() => api.SendAsync(request, RequestLog.None, TestContext.Current.CancellationToken));
    }

    static Uri Free()
    {
        using var server = new RawServer("");
        return server.Url;
    }

    /// <summary>Takes a request, says its line, and cuts the connection.</summary>
    sealed class RawServer : IDisposable
    {
        readonly TcpListener listener = new(IPAddress.Loopback, 0);
        readonly string answer;

        public RawServer(string answer)
        {
            this.answer = answer;
            listener.Start();
            _ = ServeAsync();
        }

        public Uri Url => new($"http://{listener.LocalEndpoint}");

        public int Connections { get; private set; }

        public void Dispose() => listener.Stop();

        async Task ServeAsync()
        {
            try
            {
                while (true)
                {
                    using var client = await listener.AcceptTcpClientAsync();
                    Connections++;
                    var stream = client.GetStream();
                    await stream.ReadAtLeastAsync(new byte[65_536], 1); // the requests here are smaller than one packet
                    await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
                }
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException or IOException)
            {
                // The test is over.
            }
        }
    }
}

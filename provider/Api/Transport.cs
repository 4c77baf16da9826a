using System.Net;
using Flurl.Http;

namespace Pulumi.Mixpeek.Api;

/// <summary>Sends a request once. What Flurl could do beyond that (JSON, redirects, retries on its own) stays off.</summary>
sealed class Transport : IDisposable
{
    /// <summary>A page of 1,000 collections takes a few megabytes; what is larger than this is not an answer of Mixpeek's.</summary>
    public const int LargestBody = 256 << 20;

    readonly ApiSettings settings;
    readonly TimeProvider time;
    readonly int largestBody;
    readonly FlurlClient client;

    public Transport(ApiSettings settings, TimeProvider time, HttpMessageHandler handler, int largestBody = LargestBody)
    {
        (this.settings, this.time, this.largestBody) = (settings, time, largestBody);
        client = new FlurlClient(new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan }, settings.BaseUrl.AbsoluteUri);
        client.Settings.Timeout = null; // it would run on the wall clock; ours is in ExchangeAsync
        client.Settings.Redirects.Enabled = false; // a redirect must not carry the key to another host
        client.AllowAnyHttpStatus();
    }

    /// <summary>The handler for real use: HTTPS_PROXY and its relatives count, as <see cref="HttpClient.DefaultProxy"/> reads them.</summary>
    public static HttpMessageHandler Sockets(Uri baseUrl) => new SocketsHttpHandler
    {
        // What goes to this machine without TLS must not leave it by a proxy.
        UseProxy = !BaseUrl.IsThisMachine(baseUrl),
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        UseCookies = false,
        // Long enough to reuse connections through one `up`, short enough to follow a change in DNS.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    /// <summary>What comes of sending this request.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up, and the request may be sent again at any time.</exception>
    public async Task<Attempt> ExchangeAsync(ApiRequest request, CancellationToken cancellation)
    {
        var limit = Limit(request);
        using var timeout = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        using var body = request.Body is { } value ? new JsonBody(Secrets.Reveal(value)) : null;
        try
        {
            using var response = await Prepare(request)
                .SendAsync(request.Method, body, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            return await ReadAsync(response.ResponseMessage, either.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (LostConnection.IsCauseOf(exception))
        {
            if (request.IsRepeatable)
                cancellation.ThrowIfCancellationRequested();
            return LostConnection.Describe(
                exception, settings, sent: body?.HasStarted ?? true, timeout.IsCancellationRequested ? limit : null);
        }
    }

    /// <summary>What must not be sent twice is not broken off by a Cancel, and so ends with the operation's time (rule 17).</summary>
    TimeSpan Limit(ApiRequest request) => request.Deadline - time.GetUtcNow() is not { } left || request.IsRepeatable || left > settings.RequestTimeout
        ? settings.RequestTimeout
        : left > TimeSpan.Zero ? left : TimeSpan.Zero;

    public void Dispose()
    {
        client.HttpClient.Dispose();
        client.Dispose();
    }

    IFlurlRequest Prepare(ApiRequest request)
    {
        var prepared = client.Request(request.Path)
            .WithHeader("Authorization", $"Bearer {settings.Key?.Value}")
            .WithHeader("User-Agent", settings.UserAgent)
            .WithHeader("Accept", "application/json");
        if (request.Namespace is { } ns)
            prepared.WithHeader("X-Namespace", ns);
        foreach (var (name, value) in request.Query ?? new Dictionary<string, string>())
            prepared.Url.QueryParams.Add(name, value);
        return prepared;
    }

    async Task<Attempt> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var headers = AnswerHeaders.From(response, time.GetUtcNow());
        var stream = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var body = await BoundedStream.ReadAsync(stream, largestBody, cancellation).ConfigureAwait(false);
            return body is null
                ? new Attempt.Lost(Sent: true, $"the answer is larger than {largestBody >> 20} MB", null) { IsPermanent = true }
                : new Attempt.Answered((int)response.StatusCode, body, headers);
        }
    }
}

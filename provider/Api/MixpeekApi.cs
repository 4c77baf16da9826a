using System.Diagnostics;
using System.Globalization;
using Pulumi.Mixpeek.Api.Pace;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Api;

/// <summary>Mixpeek over HTTP. One for a whole process: what it knows of the rate limit counts for all requests.</summary>
public sealed class MixpeekApi : IMixpeekApi, IDisposable
{
    readonly ApiSettings settings;
    readonly TimeProvider time;
    readonly Transport transport;
    readonly Pacer pacer;
    readonly Retries retries;
    readonly CancellationToken lastMoment;
    long clockLead;

    /// <summary>A client with these settings. Nothing is sent, and nothing is found wrong, before the first request.</summary>
    /// <param name="settings">How to reach Mixpeek.</param>
    /// <param name="time">The clock.</param>
    /// <param name="lastMoment">Fires when the process ends so soon that no answer can be waited for any more.</param>
    public MixpeekApi(ApiSettings settings, TimeProvider time, CancellationToken lastMoment = default) : this(settings, time, Transport.Sockets(settings.BaseUrl), lastMoment) { }

    internal MixpeekApi(ApiSettings settings, TimeProvider time, HttpMessageHandler handler, CancellationToken lastMoment = default)
    {
        (this.settings, this.time, this.lastMoment) = (settings, time, lastMoment);
        transport = new(settings, time, handler);
        pacer = new(settings.MaxConcurrentRequests, settings.RequestsPerMinute, time);
        retries = new(settings.MaxRetries, time);
    }

    /// <inheritdoc/>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    /// <remarks>
    /// Cancelling ends all waiting at once, and nothing new is sent. A request under way is broken off, unless it is one that must not
    /// be sent twice: its answer is waited for, since it has the ID of what was created, and nobody else would know it. That wait ends with
    /// the operation's time, and with the process.
    /// </remarks>
    public async Task<MapValue> SendAsync(ApiRequest request, RequestLog log, CancellationToken cancellation) =>
        Reader(request, log).Object(await AttemptAsync(request, log, cancellation).ConfigureAwait(false));

    /// <inheritdoc/>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<ListValue> SendForListAsync(ApiRequest request, RequestLog log, CancellationToken cancellation) =>
        Reader(request, log).List(await AttemptAsync(request, log, cancellation).ConfigureAwait(false));

    AnswerReader Reader(ApiRequest request, RequestLog log) => new(request, settings.Key, log);

    async Task<Tried> AttemptAsync(ApiRequest request, RequestLog log, CancellationToken cancellation)
    {
        Preflight.Check(request, settings);
        var line = new WaitLine(log, time);
        var breakOff = request.IsRepeatable ? cancellation : lastMoment;
        Task<Attempt> Paced(CancellationToken token) => pacer.RunAsync(() => ExchangeAsync(request, log, breakOff), line, request.Deadline, token);
        return await retries.RunAsync(request, line, Paced, cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public TimeSpan ClockLead => new(Interlocked.Read(ref clockLead));

    /// <summary>Closes the connections.</summary>
    public void Dispose()
    {
        transport.Dispose();
        pacer.Dispose();
    }

    async Task<Attempt> ExchangeAsync(ApiRequest request, RequestLog log, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        var outcome = "broken off";
        try
        {
            var attempt = await transport.ExchangeAsync(request, cancellation).ConfigureAwait(false);
            outcome = Outcome(attempt);
            if (attempt is Attempt.Answered { Headers.ClockLead: { } lead })
                Interlocked.Exchange(ref clockLead, lead.Ticks);
            return attempt;
        }
        finally
        {
            var elapsed = time.GetElapsedTime(started).TotalMilliseconds;
            log.Debug(string.Create(CultureInfo.InvariantCulture, $"{request}: {outcome}, {elapsed:0} ms"));
        }
    }

    static string Outcome(Attempt attempt) => attempt switch
    {
        Attempt.Answered { Headers.RequestId: { } id } answer => $"{answer.Status}, request {id}",
        Attempt.Answered answer => $"{answer.Status}",
        Attempt.Lost lost => lost.Reason,
        _ => throw new UnreachableException(),
    };
}

using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Api;

/// <summary>Waits for Mixpeek's tasks.</summary>
public sealed class TaskPoller(IMixpeekApi api, TimeProvider time)
{
    static readonly TimeSpan FirstInterval = TimeSpan.FromSeconds(1);
    static readonly TimeSpan LongestInterval = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Asks for the task until it has ended: at once, since a small one may be done already, then after 1 s, 2 s, 4 s up to every 30 s.
    /// </summary>
    /// <param name="taskId">The task, from the answer that began it.</param>
    /// <param name="ns">The namespace that it belongs to.</param>
    /// <param name="doing">What the user is waiting for, such as <c>deleting bucket</c>; begins the status line.</param>
    /// <param name="log">Where the status line goes.</param>
    /// <param name="cancellation">Ends the waiting, not the task.</param>
    /// <returns>How it ended.</returns>
    /// <exception cref="ApiException">The task cannot be asked for, or does not say how far it is.</exception>
    public async Task<TaskOutcome> WaitAsync(string taskId, string? ns, string doing, RequestLog log, CancellationToken cancellation)
    {
        var line = new WaitLine(log, time);
        var started = time.GetTimestamp();
        for (var interval = FirstInterval; ; interval = Longer(interval))
        {
            if (await FindAsync(taskId, ns, log, cancellation).ConfigureAwait(false) is not { } task)
                return new TaskOutcome.Vanished();
            if (Outcome(task, log.Hidden) is { } outcome)
                return outcome;
            line.Say($"{doing}: task {Short(taskId)} {Text(task, "status")}, {WaitLine.Seconds(time.GetElapsedTime(started))}");
            await Task.Delay(interval, time, cancellation).ConfigureAwait(false);
        }
    }

    async Task<MapValue?> FindAsync(string taskId, string? ns, RequestLog log, CancellationToken cancellation)
    {
        try
        {
            var request = new ApiRequest(HttpMethod.Get, ApiPath.Of("tasks", taskId), ns);
            var task = await api.SendAsync(request, log, cancellation).ConfigureAwait(false);
            return Text(task, "status") is not null ? task
                : throw new ApiException(request, ApiFailure.Unreadable, $"{request} answered 200 without a \"status\" that is a text.");
        }
        catch (ApiException exception) when (exception.IsNotFound)
        {
            return null;
        }
    }

    static TaskOutcome? Outcome(MapValue task, IReadOnlyList<string> hidden) => Text(task, "status")!.ToUpperInvariant() switch
    {
        "COMPLETED" => new TaskOutcome.Completed(),
        "FAILED" or "CANCELED" or "CANCELLED" or "COMPLETED_WITH_ERRORS" => new TaskOutcome.Failed(Text(task, "status")!, Error(task) is { } error ? Excerpt.Of(Secrets.Scrub(error, hidden)) : null),
        _ => null,
    };

    static string? Error(MapValue task) =>
        Text(task, "error") ?? Text(task, "error_message") ?? Text(task.Get("additional_data") as MapValue ?? MapValue.Empty, "error");

    static string? Text(MapValue map, string name) => map.Get(name) is TextValue { Value.Length: > 0 } text ? text.Value : null;

    static string Short(string id) => id.Length > 12 ? id[..8] + "…" : id;

    static TimeSpan Longer(TimeSpan interval) => interval * 2 > LongestInterval ? LongestInterval : interval * 2;
}

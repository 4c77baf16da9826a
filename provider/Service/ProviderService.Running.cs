using Grpc.Core;
using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Lifecycle;

namespace Pulumi.Mixpeek.Service;

/// <summary>How calls run that may reach Mixpeek: in their time, with errors that say what they mean to the user.</summary>
sealed partial class ProviderService
{
    static readonly TimeSpan DefaultTimeout = TimeSpan.FromMinutes(10);
    static readonly TimeSpan DefaultDeleteTimeout = TimeSpan.FromMinutes(30);

    /// <summary>Timers run for no longer.</summary>
    static readonly TimeSpan LongestTimer = TimeSpan.FromDays(49);

    Task<T> RunAsync<T>(
        string doing, Subject subject, double timeoutSeconds, TimeSpan otherwise, ServerCallContext context, Func<Operation, Task<T>> run) =>
        RunAsync(subject.Urn, timeoutSeconds, otherwise, context, (log, limit) => new Operation(doing, subject, limit.Api, log, limit.Stop)
        {
            Unheard = context.CancellationToken,
            Over = session.Over,
        }, run);

    /// <param name="urn">The resource under which the call's messages show; empty for none.</param>
    /// <param name="begin">Makes the call, of the way to the user and of what limits it.</param>
    async Task<T> RunAsync<TCall, T>(
        string urn, double timeoutSeconds, TimeSpan otherwise, ServerCallContext context,
        Func<OperationLog, CallLimit, TCall> begin, Func<TCall, Task<T>> run)
        where TCall : EngineCall
    {
        using var limit = session.Begin(Span(timeoutSeconds, otherwise), context.CancellationToken);
        var log = new EngineLog(session.Engine, urn, Discretion.Of(context));
        var call = begin(log, limit);
        try
        {
            return await run(call);
        }
        catch (ApiException failed)
        {
            throw new ExplainedException(failed, call.Failed);
        }
        catch (OperationCanceledException) when (limit.Stop.IsCancellationRequested)
        {
            throw session.IsStopping || context.CancellationToken.IsCancellationRequested
                ? Refusals.Cancelled($"{call.Failed.What} was cancelled before it was done")
                : Refusals.OutOfTime($"{call.Failed.What} was not done within {(timeoutSeconds > 0 ? timeoutSeconds : otherwise.TotalSeconds):0.#} s: {call.MoreTime}");
        }
        finally
        {
            await log.FlushAsync();
        }
    }

    /// <summary>The time that a call has; what is no time, or none that a clock can run for, is taken as it is most likely meant.</summary>
    static TimeSpan Span(double seconds, TimeSpan otherwise) =>
        seconds > 0 ? TimeSpan.FromSeconds(Math.Min(seconds, LongestTimer.TotalSeconds)) : otherwise;
}

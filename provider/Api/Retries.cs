using Polly;
using Polly.Retry;

namespace Pulumi.Mixpeek.Api;

/// <summary>Sends again what failed in passing.</summary>
sealed class Retries(int max, TimeProvider time)
{
    readonly ResiliencePipeline<Attempt> pipeline = Build(max, time);

    /// <summary>Attempts until one is final; that one is returned, whatever it is.</summary>
    public async Task<Attempt> RunAsync(
        ApiRequest request, WaitLine line, Func<CancellationToken, Task<Attempt>> attempt, CancellationToken cancellation)
    {
        var context = ResilienceContextPool.Shared.Get(cancellation);
        context.Properties.Set(Request, request);
        context.Properties.Set(Line, line);
        try
        {
            return await pipeline.ExecuteAsync(
                static async (context, attempt) => await attempt(context.CancellationToken).ConfigureAwait(false), context, attempt)
                .ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    static readonly ResiliencePropertyKey<ApiRequest> Request = new("request");
    static readonly ResiliencePropertyKey<WaitLine> Line = new("line");

    static ResiliencePipeline<Attempt> Build(int max, TimeProvider time)
    {
        var builder = new ResiliencePipelineBuilder<Attempt> { TimeProvider = time };
        if (max > 0) // Polly knows no strategy of zero retries
            builder.AddRetry(Options(max));
        return builder.Build();
    }

    static RetryStrategyOptions<Attempt> Options(int max) => new()
    {
        MaxRetryAttempts = max,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = Backoff.First,
        MaxDelay = Backoff.Longest,
        ShouldHandle = arguments => new(arguments.Outcome.Result is { } attempt
            && Backoff.MayRepeat(Of(arguments.Context, Request), attempt)),
        // What the server asks for stands as it is, also beyond MaxDelay, which binds only the computed waits.
        DelayGenerator = arguments => new(Backoff.Asked(arguments.Outcome.Result!)),
        OnRetry = arguments =>
        {
            Of(arguments.Context, Line).Say(Reason(arguments.Outcome.Result!), arguments.RetryDelay);
            return default;
        },
    };

    static string Reason(Attempt attempt) => attempt switch
    {
        Attempt.Answered { Status: 429 } => "rate limited",
        Attempt.Answered answer => $"Mixpeek answered {answer.Status}, trying again",
        Attempt.Lost lost => $"{lost.Reason}, trying again",
        _ => "trying again",
    };

    static T Of<T>(ResilienceContext context, ResiliencePropertyKey<T> key) => context.Properties.GetValue(key, default!);
}

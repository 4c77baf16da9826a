using Polly;
using Polly.Retry;

namespace Pulumi.Mixpeek.Api;

/// <summary>Sends again what failed in passing, within the operation's time and the process's budget.</summary>
sealed class Retries
{
    static readonly ResiliencePropertyKey<Course> OfRequest = new("course");

    readonly int max;
    readonly TimeProvider time;
    readonly RetryBudget budget = new();
    readonly ResiliencePipeline<Attempt> pipeline;

    public Retries(int max, TimeProvider time)
    {
        (this.max, this.time) = (max, time);
        var builder = new ResiliencePipelineBuilder<Attempt> { TimeProvider = time };
        if (max > 0) // Polly knows no strategy of zero retries
            builder.AddRetry(Options());
        pipeline = builder.Build();
    }

    /// <summary>Attempts until one is final; that one is returned, whatever it is.</summary>
    public async Task<Tried> RunAsync(
        ApiRequest request, WaitLine line, Func<CancellationToken, Task<Attempt>> attempt, CancellationToken cancellation)
    {
        var course = new Course(request, line);
        var context = ResilienceContextPool.Shared.Get(cancellation);
        context.Properties.Set(OfRequest, course);
        try
        {
            var last = await pipeline.ExecuteAsync(
                static async (context, attempt) => await attempt(context.CancellationToken).ConfigureAwait(false), context, attempt)
                .ConfigureAwait(false);
            if (last is Attempt.Answered { IsSuccess: true })
                budget.GiveBack(course.HasSpent);
            return new(last, course.Repetitions + 1) { TooLong = course.TooLong, IsBudgetSpent = course.IsBudgetSpent };
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    RetryStrategyOptions<Attempt> Options() => new()
    {
        MaxRetryAttempts = max,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = Backoff.First,
        MaxDelay = Backoff.Longest,
        ShouldHandle = arguments => new(arguments.Outcome.Result is { } attempt
            && arguments.AttemptNumber < max && IsWorthAnother(CourseOf(arguments.Context), attempt)),
        // What the server asks for stands as it is, also beyond MaxDelay, which binds only the computed waits.
        DelayGenerator = arguments => new(Backoff.Asked(arguments.Outcome.Result!)),
        OnRetry = arguments =>
        {
            CourseOf(arguments.Context).Repeats(Reason(arguments.Outcome.Result!), arguments.RetryDelay);
            return default;
        },
    };

    /// <summary>A 429 that names its time costs nothing: the pace is kept by that already, and no outage shows in it.</summary>
    bool IsWorthAnother(Course course, Attempt attempt)
    {
        if (!Backoff.MayRepeat(course.Request, attempt))
            return false;
        var asked = Backoff.Asked(attempt);
        if (time.GetUtcNow() + asked > course.Request.Deadline)
            course.TooLong = asked;
        else if (!(asked is not null && attempt is Attempt.Answered { Status: 429 }))
            course.IsBudgetSpent = !(course.HasSpent = budget.TrySpend());
        return course is { TooLong: null, IsBudgetSpent: false };
    }

    static string Reason(Attempt attempt) => attempt switch
    {
        Attempt.Answered { Status: 429 } => "rate limited",
        Attempt.Answered answer => $"Mixpeek answered {answer.Status}, trying again",
        Attempt.Lost lost => $"{lost.Reason}, trying again",
        _ => "trying again",
    };

    static Course CourseOf(ResilienceContext context) => context.Properties.GetValue(OfRequest, null!);

    /// <summary>One request on its way through its attempts.</summary>
    sealed class Course(ApiRequest request, WaitLine line)
    {
        public ApiRequest Request => request;

        public int Repetitions { get; private set; }

        public bool HasSpent { get; set; }

        public TimeSpan? TooLong { get; set; }

        public bool IsBudgetSpent { get; set; }

        public void Repeats(string reason, TimeSpan wait)
        {
            Repetitions++;
            line.Say(reason, wait);
        }
    }
}

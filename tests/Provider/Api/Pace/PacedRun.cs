using Microsoft.Extensions.Time.Testing;
using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Api.Pace;

namespace Pulumi.Mixpeek.Tests.Api.Pace;

/// <summary>Processes that send requests to a server with a plan, event by event, so that nothing depends on this machine.</summary>
/// <param name="latency">How long a request is on its way, and as long again its answer.</param>
/// <param name="jitter">What one may take beyond that; which of them does, the seed says.</param>
sealed class PacedRun(Plan plan, TimeSpan latency, TimeSpan jitter = default, int seed = 1)
{
    readonly FakeTimeProvider time = new(DateTimeOffset.UnixEpoch);
    readonly PriorityQueue<Action, (TimeSpan At, int Order)> events = new();
    readonly PlannedServer server = new(plan);
    readonly Random random = new(seed);
    int order;

    TimeSpan Now => time.GetUtcNow() - DateTimeOffset.UnixEpoch;

    /// <summary>How many requests the server refused.</summary>
    public int Refused { get; private set; }

    /// <summary>How many of them were sent when their process had read an answer already.</summary>
    public int RefusedKnowingly { get; private set; }

    /// <summary>The most refusals that one request met.</summary>
    public int MostRefusals { get; private set; }

    /// <summary>When the last answer was read.</summary>
    public TimeSpan Ended { get; private set; }

    /// <summary>Runs to the end.</summary>
    /// <param name="arrivals">For each process, when its requests come up.</param>
    public PacedRun Send(params TimeSpan[][] arrivals)
    {
        foreach (var process in arrivals)
        {
            var sender = new Sender(this);
            foreach (var arrival in process)
                At(arrival, () => sender.Add(0));
        }
        while (events.TryDequeue(out var happen, out var key))
        {
            time.Advance(key.At - Now);
            happen();
        }
        return this;
    }

    /// <summary>When the last answer could be read at best, by somebody who knows the plan and has it alone.</summary>
    public static TimeSpan Best(Plan plan, TimeSpan latency, TimeSpan[] arrivals)
    {
        var (tokens, counted) = ((double)plan.Left, TimeSpan.Zero);
        var sent = new List<TimeSpan>();
        foreach (var arrival in arrivals)
        {
            var at = sent.Count >= plan.AtOnce && sent[^plan.AtOnce] + 2 * latency is var free && free > arrival ? free : arrival;
            at = at > counted ? at : counted;
            tokens = Math.Min(plan.Burst, tokens + (at - counted).TotalSeconds * plan.PerSecond);
            var missing = TimeSpan.FromSeconds(Math.Max(0, 1 - tokens) / plan.PerSecond);
            (tokens, counted) = (Math.Max(0, tokens - 1), at + missing);
            sent.Add(counted);
        }
        return sent[^1] + 2 * latency;
    }

    void At(TimeSpan at, Action action) => events.Enqueue(action, (at, order++));

    TimeSpan Way() => latency + jitter * random.NextDouble();

    /// <summary>One process: a line of requests before its allowance.</summary>
    sealed class Sender(PacedRun run)
    {
        readonly Allowance allowance = new(null, null, run.time);
        readonly Queue<int> line = new();
        bool knows;

        /// <summary>One more, which was refused so often before.</summary>
        public void Add(int refusals)
        {
            line.Enqueue(refusals);
            Advance();
        }

        void Advance()
        {
            while (line.Count > 0)
            {
                var wait = allowance.Wait();
                if (wait > TimeSpan.Zero)
                    run.At(run.Now + TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds + 0.001)), Advance);
                if (wait != TimeSpan.Zero)
                    return;
                Start(line.Dequeue(), allowance.Begin(), knows);
            }
        }

        void Start(int refusals, double begun, bool knowing) => run.At(run.Now + run.Way(), () =>
        {
            var answer = run.server.Arrived(run.Now);
            if (answer.IsSuccess)
                run.At(run.Now, run.server.Left);
            else
            {
                run.Refused++;
                run.RefusedKnowingly += knowing ? 1 : 0;
                run.MostRefusals = Math.Max(run.MostRefusals, refusals + 1);
            }
            run.At(run.Now + run.Way(), () => Read(answer, begun, refusals));
        });

        void Read(Attempt.Answered answer, double begun, int refusals)
        {
            knows = true;
            allowance.End(answer, begun);
            run.Ended = run.Now;
            if (answer.IsSuccess)
                Advance();
            else
                run.At(run.Now + answer.Headers.RetryAfter!.Value, () => Add(refusals + 1));
        }
    }
}

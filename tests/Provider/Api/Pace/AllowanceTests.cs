using CsCheck;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Api.Pace;

/// <summary>What a process learns of its plan from the first answer on, against servers that hold it to one.</summary>
public sealed class AllowanceTests
{
    static readonly Gen<Plan> Plans =
        Gen.Select(Gen.Int[12, 1200], Gen.Int[0, 400], Gen.Bool, (perMinute, left, whole) => new Plan(perMinute, Math.Min(left, Math.Max(1, perMinute / 3)), whole));

    static readonly Gen<TimeSpan[]> Arrivals = Gen.OneOf(Gen.Const(0), Gen.Int[0, 100], Gen.Int[0, 20_000]).Array[1, 120]
        .Select(pauses => pauses.Aggregate((Enumerable.Empty<TimeSpan>(), TimeSpan.Zero),
            (before, pause) => (before.Item1.Append(before.Item2 + Milliseconds(pause)), before.Item2 + Milliseconds(pause))).Item1.ToArray());

    [Fact]
    public void On_the_free_plan_150_objects_take_at_most_a_tenth_longer_than_the_bucket_allows_and_nothing_is_refused() =>
        AssertWithin(Plan.Free, 150, TimeSpan.FromSeconds(130));

    [Fact]
    public void On_the_next_plan_1000_objects_do() =>
        AssertWithin(Plan.Pro, 1000, TimeSpan.FromSeconds(80));

    [Fact]
    public void Whatever_comes_up_when_under_whatever_plan_nothing_is_refused_once_an_answer_was_read_and_little_time_is_lost() =>
        Gen.Select(Plans, Arrivals, Gen.Int[1, 900], Gen.Int[0, 40], Gen.Int).Sample((plan, arrivals, latency, jitter, seed) =>
        {
            var run = new PacedRun(plan, Milliseconds(latency), Milliseconds(jitter), seed).Send(arrivals);

            Assert.Equal(0, run.RefusedKnowingly);
            Assert.InRange(run.Refused, 0, 1);
            // Beside the tenth: the first request goes alone, and three tokens may be lost to caution.
            var best = PacedRun.Best(plan, Milliseconds(latency + jitter), arrivals);
            Assert.InRange(run.Ended, TimeSpan.Zero, 1.1 * best + TimeSpan.FromSeconds(3 / plan.PerSecond + 2) + 4 * Milliseconds(latency + jitter));
        }, iter: 500);

    [Fact]
    public void Processes_that_share_a_key_share_its_rate_and_none_starves() =>
        Gen.Select(Gen.Int[2, 3], Gen.Int[1, 300], Gen.Int).Sample((processes, latency, seed) =>
    {
        var all = Enumerable.Repeat(TimeSpan.Zero, 60).ToArray();
        var run = new PacedRun(Plan.Free, Milliseconds(latency), Milliseconds(20), seed).Send([.. Enumerable.Repeat(all, processes)]);

        // Each is sent again as often as maxRetries says, 5 times by default.
        Assert.InRange(run.MostRefusals, 0, 5);
        Assert.InRange(run.Ended, TimeSpan.Zero, 1.75 * TimeSpan.FromSeconds(60 * processes - 20));
    }, iter: 100);

    static void AssertWithin(Plan plan, int objects, TimeSpan bound)
    {
        foreach (var latency in new[] { 1, 20, 150, 400 })
        {
            var run = new PacedRun(plan, Milliseconds(latency), Milliseconds(latency / 2)).Send(Enumerable.Repeat(TimeSpan.Zero, objects).ToArray());

            Assert.Equal(0, run.Refused);
            Assert.InRange(run.Ended, bound, 1.1 * bound);
        }
    }

    static TimeSpan Milliseconds(int count) => TimeSpan.FromMilliseconds(count);
}

using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Schedules;

/// <summary>
/// Random stacks under random faults, interruptions and kills. <c>make fuzz</c> runs as many as FUZZ_COUNT says, from FUZZ_SEED on, or from
/// a seed of its own; with FUZZ_SEED alone, that one schedule.
/// </summary>
public sealed class ScheduleTests
{
    const int InEveryTest = 100, AtOnce = 24, Shown = 3;

    /// <summary>A schedule waits for seconds; one that takes this long has hung.</summary>
    static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task Nothing_is_lost_and_nothing_doubled()
    {
        var (first, count) = Asked();
        var (tally, failures, clock, done) = (new Tally(), new List<string>(), Stopwatch.StartNew(), 0);
        var limits = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken };
        await Parallel.ForAsync(first, first + count, limits, async (seed, _) =>
        {
            var wrong = await WrongAsync(seed, tally);
            lock (failures)
            {
                if (wrong is not null)
                    failures.Add($"FUZZ_SEED={seed} make fuzz replays this:\n{wrong}");
                if (wrong is not null)
                    Console.WriteLine(failures.Count <= Shown ? failures[^1] : failures[^1][..failures[^1].IndexOf("\nschedule", StringComparison.Ordinal)]);
                if (++done % 50 == 0 || done == count)
                    Console.WriteLine($"{done} of {count} schedules from seed {first} in {clock.Elapsed.TotalSeconds:0} s, {failures.Count} failed: {tally}");
            }
        });
        Assert.True(failures.Count == 0, $"{failures.Count} of {count} schedules failed:\n{string.Join("\n\n", failures.Take(Shown))}");
        if (count >= InEveryTest)
            AssertTheyBite(tally);
    }

    /// <summary>Faults that strike nobody, or trouble nobody, would say nothing.</summary>
    static void AssertTheyBite(Tally tally)
    {
        Assert.True(tally.Strikes > InEveryTest, $"{tally}");
        Assert.All(
            ["failed rounds", "partial failures", nameof(Blow.Cancel), nameof(Blow.KillPlugin), nameof(Blow.KillEngine), "settled after 1"],
            what => Assert.True(tally[what] > 0, $"{what}: none; {tally}"));
    }

    static async Task<string?> WrongAsync(int seed, Tally tally)
    {
        try
        {
            return await WrongAsync(Schedule.Of(seed), tally).WaitAsync(Limit);
        }
        catch (TimeoutException)
        {
            return $"it hangs\n{Schedule.Of(seed)}";
        }
    }

    /// <returns>What is wrong, with all that happened; null for nothing.</returns>
    static async Task<string?> WrongAsync(Schedule schedule, Tally tally)
    {
        await using var ground = await Ground.LayAsync(schedule, tally);
        var wrong = await WrongAsync(schedule, ground);
        return wrong is null ? null : $"{wrong}\n{schedule}{await ground.StoryAsync()}";
    }

    static async Task<string?> WrongAsync(Schedule schedule, Ground ground)
    {
        try
        {
            foreach (var round in schedule.Rounds)
                await new Rounds(ground).RunAsync(round);
            return await new Settling(ground, schedule).RunAsync();
        }
        catch (Exception unexpected) when (unexpected is not OutOfMemoryException)
        {
            return $"{unexpected}"; // It is reported with its seed, whatever it is.
        }
    }

    static (int First, int Count) Asked() => (Number("FUZZ_SEED"), Number("FUZZ_COUNT")) switch
    {
        (null, null) => (1, InEveryTest),
        (null, { } count) => (Random.Shared.Next(1_000_000, 1_000_000_000), count),
        ({ } seed, var count) => (seed, count ?? 1),
    };

    static int? Number(string name) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : null;
}

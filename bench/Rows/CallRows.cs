using System.Diagnostics;
using Pulumi.Mixpeek.Bench.Measuring;
using Pulumi.Mixpeek.Bench.Report;
using Pulumi.Mixpeek.Bench.Sides;

namespace Pulumi.Mixpeek.Bench.Rows;

/// <summary>Check, Diff and Create per second over one channel, many in flight; Mixpeek is the local server without latency.</summary>
static class CallRows
{
    const int Calls = 1000, AtOnce = 16, Rounds = 5, Warmups = 2;

    public static async Task<IReadOnlyList<Row>> MeasureAsync(IReadOnlyList<Side> sides)
    {
        var scenes = new List<Scene>();
        try
        {
            foreach (var side in sides)
                scenes.Add(await Scene.OpenAsync(side));
            var check = await Turns.TakeAsync(scenes, Rounds, scene => RateAsync(scene.CheckAsync), Warmups);
            var create = await Turns.TakeAsync(scenes, Rounds, scene => RateAsync(scene.CreateAsync), Warmups);
            var diff = await Turns.TakeAsync(scenes, Rounds, scene => RateAsync(scene.DiffAsync), Warmups);
            return [new("Check, 16 at once", "/s", check[0], check[1]), new("Diff, 16 at once", "/s", diff[0], diff[1]), new("Create, 16 at once", "/s", create[0], create[1])];
        }
        finally
        {
            foreach (var scene in scenes)
                await scene.DisposeAsync();
        }
    }

    static async Task<double> RateAsync(Func<int, Task> call)
    {
        var start = Stopwatch.GetTimestamp();
        await InFlight.RunAsync(Calls, AtOnce, call);
        return Calls / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}

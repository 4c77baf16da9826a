using System.Diagnostics;
using Pulumi.Mixpeek.Bench.Measuring;
using Pulumi.Mixpeek.Bench.Report;
using Pulumi.Mixpeek.Bench.Sides;
using Pulumi.Mixpeek.Bench.Stacks;
using Pulumi.Mixpeek.Testing;

namespace Pulumi.Mixpeek.Bench.Rows;

/// <summary>How long a process takes to be there, and what it then weighs.</summary>
static class StartRows
{
    const int Rounds = 15, Warmups = 2;
    const string Nowhere = "http://127.0.0.1:9";

    public static async Task<IReadOnlyList<Row>> MeasureAsync(IReadOnlyList<Side> sides)
    {
        var port = await Turns.TakeAsync(sides, Rounds, PortAsync, Warmups);
        var memory = sides.ToDictionary(side => side, _ => new List<double>());
        var check = await Turns.TakeAsync(sides, Rounds, side => CheckAsync(side, memory[side]), Warmups);
        var share = port[1].Median / port[0].Median;
        return
        [
            new("start to port", "ms", port[0], port[1], "at most 1/8 of Node's", share >= 8),
            new("start to the first Check answered", "ms", check[0], check[1], "60 ms, or 1/8 of Node's",
                check[0].Median <= 60 || check[1].Median / check[0].Median >= 8),
            new("memory then", "MB", Measured.Of(memory[sides[0]].Skip(Warmups)), Measured.Of(memory[sides[1]].Skip(Warmups))),
        ];
    }

    static async Task<double> PortAsync(Side side)
    {
        var start = Stopwatch.GetTimestamp();
        await using var process = await PluginProcess.StartAsync(side.Options(Nowhere));
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    static async Task<double> CheckAsync(Side side, List<double> memory)
    {
        var start = Stopwatch.GetTimestamp();
        await using var provider = await Provider.StartAsync(side, Nowhere);
        await provider.CheckAsync("Bucket", "raw", Objects.Bucket("ns_1", "raw"));
        var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        memory.Add(ProcessMemory.Resident(provider.ProcessId));
        return took;
    }
}

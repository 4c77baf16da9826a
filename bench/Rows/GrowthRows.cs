using System.Diagnostics;
using Pulumi.Mixpeek.Bench.Measuring;
using Pulumi.Mixpeek.Bench.Report;
using Pulumi.Mixpeek.Bench.Sides;
using Pulumi.Mixpeek.Testing;

namespace Pulumi.Mixpeek.Bench.Rows;

/// <summary>What 1,000 and 10,000 resources cost one process: each is checked, created and compared, and all are read by another one, 16 at once.</summary>
static class GrowthRows
{
    const int Thousand = 1000, Thousands = 10, AtOnce = 16, Rounds = 1;

    public static async Task<IReadOnlyList<Row>> MeasureAsync(IReadOnlyList<Side> sides)
    {
        var lives = sides.ToDictionary(side => side, _ => new List<Life>());
        for (var round = 0; round < Rounds; round++)
            foreach (var side in sides)
                lives[side].Add(await LiveAsync(side));
        var (few, many) = (Column(life => life.MemoryAfterFew), Column(life => life.MemoryAtMost));
        var refresh = Column(life => life.MemoryOfRefresh);
        var growth = Column(life => life.Growth);
        return
        [
            new("memory after 1,000 resources", "MB", few[0], few[1], "at most 64 MB", few[0].Max <= 64),
            new("memory at its most, 10,000 resources", "MB", many[0], many[1], "under 256 MB", many[0].Max < 256),
            new("memory at its most, refresh of 10,000", "MB", refresh[0], refresh[1], "under 256 MB", refresh[0].Max < 256),
            new("time for the tenth thousand, in times of that for the second", "×", growth[0], growth[1], "linear, so about 1", growth[0].Median <= 1.2),
        ];

        Measured[] Column(Func<Life, double> value) => [.. sides.Select(side => Measured.Of(lives[side].Select(value)))];
    }

    static async Task<Life> LiveAsync(Side side)
    {
        await using var scene = await Scene.OpenAsync(side);
        var seconds = new List<double>();
        var memory = 0.0;
        for (var thousand = 0; thousand < Thousands; thousand++)
        {
            var (first, start) = (thousand * Thousand, Stopwatch.GetTimestamp());
            await InFlight.RunAsync(Thousand, AtOnce, index => scene.LiveAsync(first + index));
            seconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
            if (thousand == 0)
                memory = ProcessMemory.Resident(scene.Provider.ProcessId);
        }
        return new(memory, ProcessMemory.Peak(scene.Provider.ProcessId), await scene.RefreshAsync(AtOnce), seconds[^1] / seconds[1]);
    }

    /// <param name="Growth">The last thousand against the second: the first has to warm up, the server too.</param>
    sealed record Life(double MemoryAfterFew, double MemoryAtMost, double MemoryOfRefresh, double Growth);
}

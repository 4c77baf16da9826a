using Pulumi.Mixpeek.Bench.Measuring;
using Pulumi.Mixpeek.Bench.Report;
using Pulumi.Mixpeek.Bench.Sides;
using Pulumi.Mixpeek.Bench.Stacks;

namespace Pulumi.Mixpeek.Bench.Rows;

/// <summary>A stack of 1,000 collections in four tiers through its life, with the plugin and with the Node dynamic provider in turns.</summary>
static class StackRows
{
    const int Collections = 1000, Rounds = 1;

    static readonly (string Name, string[] Command)[] Operations =
    [
        ("preview", ["preview"]),
        ("up", ["up", "--yes", "--skip-preview"]),
        ("up, no change", ["up", "--yes", "--skip-preview", "--expect-no-changes"]),
        ("refresh", ["refresh", "--yes", "--skip-preview"]),
        ("destroy", ["destroy", "--yes", "--skip-preview"]),
    ];

    public static async Task<IReadOnlyList<StackRow>> MeasureAsync(IReadOnlyList<Side> sides, int latency)
    {
        var lives = sides.ToDictionary(side => side, _ => new List<(double Seconds, int Requests)[]>());
        for (var round = 0; round < Rounds; round++)
            foreach (var side in sides)
                lives[side].Add(await LiveAsync(side, latency));
        return [.. Operations.Select((operation, index) => Row(
            operation.Name, latency, [.. lives[sides[0]].Select(life => life[index])], [.. lives[sides[1]].Select(life => life[index])]))];
    }

    static async Task<(double Seconds, int Requests)[]> LiveAsync(Side side, int latency)
    {
        await using var run = await StackRun.OpenAsync(side, Collections, latency);
        var life = new List<(double, int)>();
        foreach (var (_, command) in Operations)
            life.Add(await run.RunAsync(command));
        return [.. life];
    }

    static StackRow Row(string name, int latency, (double Seconds, int Requests)[] plugin, (double Seconds, int Requests)[] node)
    {
        var bound = new Bound(Collections, TimeSpan.FromMilliseconds(latency));
        var (time, requests) = name switch
        {
            "up" => bound.Up,
            "refresh" => bound.Refresh,
            "destroy" => bound.Destroy,
            _ => Bound.Nothing,
        };
        var seconds = Measured.Of(plugin.Select(one => one.Seconds));
        var (wanted, isMet) = Wish(name, latency, seconds.Median / time.TotalSeconds, plugin.Max(one => one.Requests));
        return new(
            name, latency, seconds, Measured.Of(node.Select(one => one.Seconds)), time.TotalSeconds,
            plugin.Max(one => one.Requests), node.Max(one => one.Requests), requests, wanted, isMet);
    }

    static (string? Wanted, bool? IsMet) Wish(string name, int latency, double times, int requests) => name switch
    {
        "up" when latency > 0 => ("1.25 times the bound", times <= 1.25),
        "up" => ("a request each", requests == Collections + 2),
        "refresh" => ("at most 3 requests a kind and namespace", requests <= 9),
        "destroy" => (null, null),
        _ => ("no request", requests == 0),
    };
}

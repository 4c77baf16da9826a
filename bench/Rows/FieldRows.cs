using System.Diagnostics;
using Pulumi.Mixpeek.Bench.Measuring;
using Pulumi.Mixpeek.Bench.Report;
using Pulumi.Mixpeek.Bench.Sides;
using Pulumi.Mixpeek.Bench.Stacks;
using Pulumi.Mixpeek.Service;

namespace Pulumi.Mixpeek.Bench.Rows;

/// <summary>Check and Diff of a bucket whose schema has 30 fields, one after the other, as the engine makes them on its critical path.</summary>
static class FieldRows
{
    const int Rounds = 5, Warmups = 2, Pairs = 200;
    const string Nowhere = "http://127.0.0.1:9";

    public static async Task<IReadOnlyList<Row>> MeasureAsync(IReadOnlyList<Side> sides)
    {
        var providers = new List<Provider>();
        foreach (var side in sides)
            providers.Add(await Provider.StartAsync(side, Nowhere));
        var channel = await Turns.TakeAsync(providers, Rounds, ChannelAsync, Warmups);
        foreach (var provider in providers)
            await provider.DisposeAsync();
        using var session = new Session(TimeProvider.System);
        var inside = await Turns.TakeAsync([new InProcess(session)], Rounds, InsideAsync, warmups: 10);
        return
        [
            new("Check + Diff, 30 fields, in the process", "ms", inside[0], null, "p50 under 0.3 ms", inside[0].Median < 0.3),
            new("Check + Diff, 30 fields, over the channel", "ms", channel[0], channel[1], "p50 under 1 ms", channel[0].Median < 1),
        ];
    }

    static async Task<double> ChannelAsync(Provider provider)
    {
        var program = Objects.WideBucket("ns_1");
        return await MedianAsync(async () =>
        {
            var inputs = await provider.CheckAsync("Bucket", "wide", program);
            await provider.DiffAsync("Bucket", "wide", "bkt_1", inputs, inputs);
        });
    }

    /// <summary>The calls' own work, from message to message, without gRPC.</summary>
    static async Task<double> InsideAsync(InProcess service)
    {
        var check = Provider.CheckOf("Bucket", "wide", Objects.WideBucket("ns_1"));
        return await MedianAsync(async () =>
        {
            var inputs = (await service.CheckAsync(check)).Inputs;
            var difference = await service.DiffAsync(Provider.DiffOf("Bucket", "wide", "bkt_1", inputs, inputs));
            if (difference.Changes != Protocol.DiffResponse.Types.DiffChanges.DiffNone)
                throw new InvalidOperationException("there is a change where there is none");
        });
    }

    static async Task<double> MedianAsync(Func<Task> pair)
    {
        var times = new double[Pairs];
        for (var index = 0; index < Pairs; index++)
        {
            var start = Stopwatch.GetTimestamp();
            await pair();
            times[index] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
        return Measured.Of(times).Median;
    }
}

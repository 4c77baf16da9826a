using System.Collections.Concurrent;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Faults;

/// <summary>
/// Every fault at every request of every operation, once and more often than it is retried. In the end, after two repetitions at most,
/// the server has exactly what the state knows.
/// </summary>
public sealed class EveryFaultTests(ServerPool servers)
{
    static readonly MapValue Configuration = Bag.Json("""{"maxRetries": 1, "requestTimeoutSeconds": 0.7}""");

    public static TheoryData<string> Points => [.. FaultTable.Points.Keys];

    [Theory, MemberData(nameof(Points))]
    public async Task Nothing_is_lost_and_nothing_doubled(string point)
    {
        var (wrong, idle) = (new ConcurrentQueue<string>(), new ConcurrentBag<Scene>());
        var options = new ParallelOptions { MaxDegreeOfParallelism = 12, CancellationToken = TestContext.Current.CancellationToken };
        await Parallel.ForEachAsync(FaultTable.At(point), options, async (fault, _) =>
        {
            var scene = idle.TryTake(out var used) ? used : await Scene.OpenAsync(servers, Configuration);
            await scene.Mixpeek.Server.ResetAsync();
            var life = new StruckLife(scene, point, fault);
            var problem = await ProblemAsync(life);
            foreach (var error in life.Errors.Where(error => error.Contains("Exception was thrown", StringComparison.Ordinal)))
                problem = $"{problem} an error that nobody wrote: {error}";
            if (problem is not null)
                wrong.Enqueue($"{JsonCodec.ToJson(fault)}: {problem} (on the way: {string.Join(" | ", life.Errors)})");
            idle.Add(scene);
        });
        foreach (var scene in idle)
            await scene.DisposeAsync();
        Assert.True(wrong.IsEmpty, string.Join('\n', wrong));
    }

    static async Task<string?> ProblemAsync(StruckLife life)
    {
        try
        {
            return await life.LiveAsync();
        }
        catch (Exception failed) when (failed is Grpc.Core.RpcException or InvalidOperationException)
        {
            return failed.Message;
        }
    }
}

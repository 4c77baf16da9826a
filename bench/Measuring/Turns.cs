namespace Pulumi.Mixpeek.Bench.Measuring;

/// <summary>Measures the sides in turns, A B A B: what else the machine does falls on all of them alike.</summary>
static class Turns
{
    /// <param name="rounds">How often each side is measured.</param>
    /// <param name="warmups">How many rounds before do not count: this process has to learn its own part first.</param>
    public static async Task<Measured[]> TakeAsync<TSide>(
        IReadOnlyList<TSide> sides, int rounds, Func<TSide, Task<double>> measure, int warmups = 0)
    {
        var values = sides.Select(_ => new List<double>()).ToArray();
        for (var round = -warmups; round < rounds; round++)
            for (var side = 0; side < sides.Count; side++)
            {
                var value = await measure(sides[side]);
                if (round >= 0)
                    values[side].Add(value);
            }
        return [.. values.Select(Measured.Of)];
    }
}

namespace Pulumi.Mixpeek.Bench.Measuring;

/// <summary>What repeated measurements of one thing gave.</summary>
sealed record Measured(double Median, double Min, double Max, int Count)
{
    public static Measured Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        var median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new(median, sorted[0], sorted[^1], sorted.Length);
    }

    /// <summary>One that needs no repetition: a size, a count.</summary>
    public static Measured Once(double value) => new(value, value, value, 1);
}

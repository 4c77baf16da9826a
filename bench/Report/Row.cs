using Pulumi.Mixpeek.Bench.Measuring;

namespace Pulumi.Mixpeek.Bench.Report;

/// <summary>One line of the first table.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Unit"><c>ms</c>, <c>s</c>, <c>MB</c>, <c>/s</c> or <c>×</c>.</param>
/// <param name="Node">The Node dynamic provider's; null where it has no such thing.</param>
/// <param name="Wanted">What it should be, in words; null where nothing is wanted.</param>
/// <param name="IsMet">Whether it is; null where nothing is wanted.</param>
sealed record Row(string What, string Unit, Measured Plugin, Measured? Node, string? Wanted = null, bool? IsMet = null)
{
    /// <summary>How much better the plugin is: a time or a size divided by it, or a rate the other way round.</summary>
    public double? Ratio => Node is null ? null : Unit == "/s" ? Plugin.Median / Node.Median : Node.Median / Plugin.Median;
}

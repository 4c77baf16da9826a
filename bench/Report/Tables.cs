using System.Globalization;
using System.Text;
using Pulumi.Mixpeek.Bench.Measuring;

namespace Pulumi.Mixpeek.Bench.Report;

/// <summary>Results as README shows them.</summary>
static class Tables
{
    public static string Of(Results results)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Measured on a {results.Machine} ({results.Versions}); medians, with the least and the most.\n\n");
        text.Append("| | plugin | Node dynamic provider | ratio | wanted |\n|---|---|---|---|---|\n");
        foreach (var row in results.Rows)
            text.Append(CultureInfo.InvariantCulture, $"| {row.What} | {Cell(row.Plugin, row.Unit)} | {Cell(row.Node, row.Unit)} | {Times(row.Ratio)} | {Wish(row.Wanted, row.IsMet)} |\n");
        foreach (var latency in results.Stacks.GroupBy(row => row.LatencyMs))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n| 1,000 collections, {latency.Key} ms | plugin | Node dynamic provider | bound | requests: plugin / Node / bound | wanted |\n|---|---|---|---|---|---|\n");
            foreach (var row in latency)
                text.Append(CultureInfo.InvariantCulture, $"| {row.Operation} | {Cell(row.Plugin, "s")} | {Cell(row.Node, "s")} | {row.BoundSeconds:0.##} s | {row.PluginRequests:N0} / {row.NodeRequests:N0} / {row.BoundRequests:N0} | {Wish(row.Wanted, row.IsMet)} |\n");
        }
        return text.ToString();
    }

    static string Cell(Measured? measured, string unit) => measured switch
    {
        null => "",
        { Count: 1 } => $"{Number(measured.Median)} {unit}",
        _ => $"**{Number(measured.Median)}** {unit} ({Number(measured.Min)}–{Number(measured.Max)})",
    };

    static string Times(double? ratio) => ratio is { } value ? $"{Number(value)} ×" : "";

    static string Wish(string? wanted, bool? isMet) => wanted is null ? "" : $"{wanted}: {(isMet == true ? "met" : "**not met**")}";

    static string Number(double value) => value switch
    {
        >= 100 => value.ToString("N0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.#", CultureInfo.InvariantCulture),
        >= 0.1 => value.ToString("0.##", CultureInfo.InvariantCulture),
        _ => value.ToString("0.###", CultureInfo.InvariantCulture),
    };
}

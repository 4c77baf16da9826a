using System.Text.Encodings.Web;
using System.Text.Json;

namespace Pulumi.Mixpeek.Bench.Report;

/// <summary>All that one run measured: what <c>artifacts/bench.json</c> and <c>bench/results.json</c> hold.</summary>
/// <param name="Machine">The machine in words.</param>
/// <param name="Versions">What was measured with.</param>
sealed record Results(string Machine, string Versions, IReadOnlyList<Row> Rows, IReadOnlyList<StackRow> Stacks)
{
    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Results Read(string file) => JsonSerializer.Deserialize<Results>(File.ReadAllText(file), Options)
        ?? throw new InvalidDataException($"{file} holds no results; run `make bench`");

    /// <summary>These results, and of older ones what was not measured again.</summary>
    public Results Over(Results older) => this with
    {
        Rows = [.. older.Rows.Select(old => Rows.FirstOrDefault(row => row.What == old.What) ?? old), .. Rows.Where(row => older.Rows.All(old => old.What != row.What))],
        Stacks = [.. older.Stacks.Where(old => !Stacks.Any(row => row.LatencyMs == old.LatencyMs)), .. Stacks],
    };

    public void Write(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, JsonSerializer.Serialize(this, Options) + "\n");
    }
}

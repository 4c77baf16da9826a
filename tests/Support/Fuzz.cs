using System.Globalization;

namespace Pulumi.Mixpeek.Testing;

/// <summary>How many random cases a fuzz test tries: a few in each run of the tests, many with <c>make fuzz</c>; always the same ones.</summary>
public static class Fuzz
{
    /// <summary>How many cases each fuzz test tries.</summary>
    public const string CountVariable = "FUZZ_COUNT";

    /// <summary>The first case's seed, to replay one that failed.</summary>
    public const string SeedVariable = "FUZZ_SEED";

    /// <summary>The seeds to try: from 1 on, as many as are usual or as <see cref="CountVariable"/> says.</summary>
    public static IEnumerable<int> Seeds(int usual) => Enumerable.Range(Number(SeedVariable) ?? 1, Number(CountVariable) ?? (Number(SeedVariable) is null ? usual : 1));

    /// <summary>How a failed case is tried again.</summary>
    public static string Replay(int seed) => $"{SeedVariable}={seed} replays it";

    static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

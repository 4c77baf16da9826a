using Pulumi.Mixpeek.Testing;

namespace Pulumi.Mixpeek.Bench.Report;

/// <summary>README's tables, between two marks, made of the results that are committed.</summary>
static class Readme
{
    const string Begin = "<!-- made by `make bench-readme` of bench/results.json -->\n", End = "<!-- end of the benchmark -->";

    /// <summary>The committed results.</summary>
    public static string Source => Repository.Path("bench", "results.json");

    static string File => Repository.Path("README.md");

    /// <summary>README as it should be.</summary>
    public static string Updated()
    {
        var text = System.IO.File.ReadAllText(File);
        var begin = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        return text[..begin] + Tables.Of(Results.Read(Source)) + text[text.IndexOf(End, begin, StringComparison.Ordinal)..];
    }

    public static void Update() => System.IO.File.WriteAllText(File, Updated());
}

using System.Text.RegularExpressions;
using Pulumi.Mixpeek.Testing;

namespace Pulumi.Mixpeek.Stack.Tests.Corpus;

/// <summary>
/// A small stack of <c>tests/corpus</c>: a program whose leading comments tell what is special about it, and under <c>error:</c> or
/// <c>warning:</c> what a preview must say, word for word; further comment lines that are indented go on with that.
/// </summary>
/// <param name="Name">The file's name.</param>
/// <param name="Program">The program.</param>
/// <param name="Before">What is deployed when the preview runs, from <c>NAME.before.yaml</c>; null for nothing.</param>
/// <param name="Expected">What the preview must say: <c>error: RESOURCE: …</c>.</param>
sealed partial record CorpusStack(string Name, string Program, string? Before, IReadOnlyList<string> Expected)
{
    const string BeforeSuffix = ".before.yaml";

    /// <summary>Whether the preview must fail: a warning alone stops nothing.</summary>
    public bool MustFail => Expected.Any(text => text.StartsWith("error: ", StringComparison.Ordinal));

    /// <summary>All stacks of a folder: <c>mistakes</c> or <c>correct</c>.</summary>
    public static IReadOnlyList<string> Names(string folder) =>
    [
        .. Directory.GetFiles(Repository.Path("tests", "corpus", folder), "*.yaml")
            .Where(file => !file.EndsWith(BeforeSuffix, StringComparison.Ordinal))
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal),
    ];

    public static CorpusStack Read(string folder, string name)
    {
        var program = File.ReadAllText(Repository.Path("tests", "corpus", folder, $"{name}.yaml"));
        var before = Repository.Path("tests", "corpus", folder, name + BeforeSuffix);
        return new(name, program, File.Exists(before) ? File.ReadAllText(before) : null, [.. Expectations(program)]);
    }

    static IEnumerable<string> Expectations(string program) =>
        Expectation().Matches(program).Select(match => Continuation().Replace(match.Groups["text"].Value, " "));

    [GeneratedRegex(@"^# (?<text>(error|warning): .*(\n#  +.*)*)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Expectation();

    [GeneratedRegex(@"\n#  +")]
    private static partial Regex Continuation();
}

using Pulumi.Mixpeek.Extractors;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tree;

/// <summary>Whether the collection's namespace lists its extractor.</summary>
static class ExtractorCheck
{
    /// <param name="extraction">The extractor.</param>
    /// <param name="namespaces">The namespaces that the collection's can be; none where it is not known.</param>
    /// <param name="failures">Where to report.</param>
    public static void Check(Extraction extraction, IReadOnlyList<MetNamespace> namespaces, Failures failures)
    {
        if (extraction.Given.TextOf("featureExtractorName") is not { } name || extraction.Given.TextOf("version") is not { } version
            || namespaces.Count == 0 || namespaces.Any(candidate => candidate.Listed?.Contains((name, version)) != false))
            return;
        var listed = namespaces.SelectMany(candidate => candidate.Listed!).Distinct().ToList();
        var subject = namespaces is [var only] ? $"{only.Label} lists" : "each of this program's namespaces lists";
        if (listed.Any(entry => entry.Name == name))
            failures.Add(Extraction.Path.Key("version"),
                $"{subject} {name} in {string.Join(", ", listed.Where(entry => entry.Name == name).Select(entry => entry.Version))}, not in {failures.Show(version)}");
        else
            failures.Add(Extraction.Path.Key("featureExtractorName"),
                $"{(namespaces is [var one] ? $"{one.Label} does not list" : "none of this program's namespaces lists")} {failures.Show(name)}{Instead(failures, name, listed)}");
    }

    /// <summary>An extractor that there is has hardly been mistyped, however near another one's name is.</summary>
    static string Instead(Failures failures, string name, List<(string Name, string Version)> listed) =>
        !Catalogue.Lists(name) && failures.Suggest(name, listed.Select(entry => entry.Name)) is { Length: > 0 } suggestion ? suggestion
        : $"; it lists {FieldNames.Some([.. listed.Select(entry => $"{entry.Name} {entry.Version}")])}. Use one of these, or add it to the namespace's featureExtractors, which replaces the namespace";
}

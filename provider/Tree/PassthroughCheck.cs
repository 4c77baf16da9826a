using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tree;

/// <summary>Whether the fields that are passed through are there, and find a place of their own in the documents.</summary>
sealed class PassthroughCheck(Extraction extraction, MetSource source, Failures failures)
{
    /// <summary>Mixpeek's own fields of a document, under which nothing can be passed (openapi.json, FieldPassthrough.target_path).</summary>
    static readonly string[] SystemFields = ["document_id", "collection_id"];

    public void Run()
    {
        var taken = new Dictionary<string, Passthrough>(StringComparer.Ordinal);
        foreach (var passthrough in extraction.Passthroughs ?? [])
            failures.HideIf(passthrough.Entry.HasSecret(), () =>
            {
                CheckSource(passthrough);
                CheckTarget(passthrough, taken);
            });
    }

    void CheckSource(Passthrough passthrough)
    {
        if (passthrough.Source is { } path && source.Offer.Resolve(path) is null)
            failures.Add(passthrough.Path.Key("sourcePath"), new MissingField(source, failures).Describe(path));
    }

    void CheckTarget(Passthrough passthrough, Dictionary<string, Passthrough> taken)
    {
        if (passthrough.Target is not { } target)
            return;
        if (extraction.Extractor?.Outputs?.ContainsKey(target) == true)
            failures.Add(passthrough.TargetPath,
                $"passed through as {failures.Show(target)}, it would overwrite an output of {extraction.Extractor.Name}; give it another targetPath");
        else if (SystemFields.Contains(target))
            failures.Add(passthrough.TargetPath, $"{failures.Show(target)} is a field that Mixpeek gives each document; give it another targetPath");
        else if (!taken.TryAdd(target, passthrough))
            failures.Add(passthrough.TargetPath,
                $"{failures.Show(target)} is the target of {taken[target].Path} already; give one of the two another targetPath");
        else if (Covers(passthrough, target))
            failures.Warn(passthrough.TargetPath, $"it takes the place of {source.Label}'s own field {failures.Show(target)}, which is lost; give it another targetPath");
    }

    /// <summary>Whether it is named as another field that comes along by includeAllSourceFields, and under no other name.</summary>
    bool Covers(Passthrough passthrough, string target) =>
        extraction.PassesAll == true && passthrough.Source is { } path && FieldPath.Plain(path) != target && source.Offer.Fields.ContainsKey(target)
        && extraction.Passthroughs!.All(other => other.Source is { } own && FieldPath.Plain(own) != target);
}

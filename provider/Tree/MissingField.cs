using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tree;

/// <summary>Why a path leads to no field of a source, and what to write instead.</summary>
sealed class MissingField(MetSource source, Failures failures)
{
    public string Describe(string path) =>
        Scalar(path) is { } scalar ? $"{failures.Show(path)} leads nowhere: \"{scalar.Path}\" of {source.Label} is of type {scalar.Type}, and has nothing below it"
        : $"{failures.Show(path)} is not a field of {source.Label}{Lost(path) ?? Instead(path)}";

    /// <summary>The part of the path that is a field without fields of its own.</summary>
    (string Path, string Type)? Scalar(string path)
    {
        var steps = FieldPath.Split(path);
        for (var length = 1; length < steps.Length; length++)
            if (source.Offer.Resolve(string.Join('.', steps.Take(length))) is MapValue field && Offer.TypeOf(field) is { } type and not ("object" or "array"))
                return (string.Join('.', steps.Take(length)), type);
        return null;
    }

    /// <summary>The commonest mistake of all in a tree: a field that is there further up, and is not handed down.</summary>
    string? Lost(string path)
    {
        if (source.Offer.Renamed.GetValueOrDefault(FieldPath.Plain(path)) is { } name)
            return $"; it is passed through under the name \"{name}\"";
        var tiers = 0;
        for (var above = source.Offer.Above; above is not null; above = above.Above, tiers++)
            if (above.Resolve(path) is MapValue)
                return tiers == 0
                    ? $", which does not pass it through: add it to the fieldPassthrough of {source.Label}"
                    : $", as it is lost {tiers} tier{(tiers == 1 ? "" : "s")} above: each collection on the way needs it in its fieldPassthrough";
        return null;
    }

    /// <summary>The nearest path, with the list indexes of the given one; or else all that there is.</summary>
    string Instead(string path)
    {
        var steps = FieldPath.Split(path);
        var known = source.Offer.Paths().ToList();
        return failures.Nearest(string.Join('.', steps.Where(step => !FieldPath.IsIndex(step))), known) is { } nearest
            ? $"; did you mean \"{Indexed(nearest, steps)}\"?"
            : FieldNames.Those(known);
    }

    static string Indexed(string nearest, string[] steps)
    {
        var names = new Queue<string>(nearest.Split('.'));
        var parts = steps.Select(step => FieldPath.IsIndex(step) ? $"[{step}]" : names.TryDequeue(out var name) ? $".{name}" : "").ToList();
        return string.Concat(parts.Concat(names.Select(name => $".{name}"))).TrimStart('.');
    }
}

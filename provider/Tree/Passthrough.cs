using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tree;

/// <summary>A field that is copied from the source into the documents.</summary>
/// <param name="Path">Where the program says it.</param>
/// <param name="Entry">How the program says it.</param>
sealed record Passthrough(PropertyPath Path, MapValue Entry)
{
    /// <summary>The source's field; null where it is not known.</summary>
    public string? Source { get; } = Entry.TextOf("sourcePath");

    /// <summary>Its name in the documents; null where it is not known.</summary>
    public string? Target => IsNamed ? Entry.TextOf("targetPath") : Source is null ? null : FieldPath.Last(Source);

    /// <summary>Whether the program gives it a name.</summary>
    public bool IsNamed { get; } = !Entry.Get("targetPath").IsMissing();

    /// <summary>The place of its name, or of the path that its name comes from.</summary>
    public PropertyPath TargetPath => Path.Key(IsNamed ? "targetPath" : "sourcePath");

    /// <summary>The source's field, with the default and the duty that the entry gives it.</summary>
    public PropertyValue Field(Offer source)
    {
        if ((Source is null ? null : source.Resolve(Source)) is not MapValue field)
            return PropertyValue.Unknown;
        field = field.Without("default").Without("required");
        if (Entry.Get("default") is { } byDefault and not NullValue)
            field = field.With("default", byDefault.Plain());
        return Entry.Get("required")?.Unwrap() switch
        {
            BoolValue { Value: true } duty => field.With("required", duty),
            UnknownValue => PropertyValue.Unknown,
            _ => field,
        };
    }
}

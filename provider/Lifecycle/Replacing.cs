using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>What a preview has to say of a replacement: the CLI shows that something is replaced, and not what goes with it.</summary>
sealed class Replacing(KnownResources known, ForceDestroy force)
{
    /// <summary>The warning for the preview of a creation; null where the resource did not exist before in this process.</summary>
    public string? Warning(Subject subject, MapValue inputs) => known.Find(subject.Urn) is { Ids.IsEmpty: false }
        ? $"replacing {subject} deletes {subject.Kind.Loss}; {Outlook(subject, inputs)}"
        : null;

    string Outlook(Subject subject, MapValue inputs) => force.IsSet(subject, inputs)
        ? "forceDestroy is set, so nothing will stop that"
        : "that is refused while there is data, unless forceDestroy is set";
}

using Pulumi.Mixpeek.Resources;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>The resource that a call is about.</summary>
/// <param name="Urn">Its URN.</param>
/// <param name="Kind">What kind it is.</param>
sealed record Subject(string Urn, ResourceKind Kind)
{
    /// <summary>The name that the program gives it.</summary>
    public string Name { get; } = Urn[(Urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..];

    public override string ToString() => $"{Kind.Word} \"{Name}\"";
}

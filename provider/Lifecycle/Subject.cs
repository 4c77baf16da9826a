using Pulumi.Mixpeek.Resources;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>The resource that a call is about.</summary>
/// <param name="Urn">Its URN.</param>
/// <param name="Kind">What kind it is.</param>
sealed record Subject(string Urn, ResourceKind Kind)
{
    /// <summary>The name that the program gives it: all that follows the URN's third delimiter, and so it may have one in it.</summary>
    public string Name { get; } = Urn.Split("::", 4)[^1];

    public override string ToString() => $"{Kind.Word} \"{Name}\"";
}

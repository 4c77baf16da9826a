namespace Pulumi.Mixpeek.Api;

/// <summary>A Mixpeek API key, and where it came from: what a user has to do about a refused one depends on that.</summary>
/// <param name="Value">The key itself, <c>sk_…</c>; in the Authorization header and nowhere else.</param>
/// <param name="Source">Where it was found.</param>
public sealed record ApiKey(string Value, KeySource Source)
{
    /// <summary>Says that there is a key, and never which.</summary>
    public override string ToString() => $"ApiKey from {Source}";
}

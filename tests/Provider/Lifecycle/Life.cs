namespace Pulumi.Mixpeek.Tests.Lifecycle;

/// <summary>One resource's life: how it is created, and what is changed about it one after the other.</summary>
/// <remarks>
/// Texts are JSON; <c>$ns</c>, <c>$raw</c> and the like stand for the IDs of what the stage holds (see <see cref="Setting"/>).
/// </remarks>
/// <param name="Name">What the life is about.</param>
/// <param name="Kind">The kind of resource.</param>
/// <param name="Program">Its inputs at first.</param>
/// <param name="Sends">The body of the request that creates it.</param>
/// <param name="Steps">What changes then.</param>
public sealed record Life(string Name, string Kind, string Program, string Sends, params Step[] Steps)
{
    public string Program { get; } = Fragments.Expand(Program);

    public string Sends { get; } = Fragments.Expand(Sends);

    /// <summary>The collection of its kind in the API's paths.</summary>
    public string Path => $"/v1/{Kind.ToLowerInvariant()}s";

    public override string ToString() => Name;
}

/// <summary>One edit of the program and what follows from it.</summary>
/// <param name="Patch">The edit, a JSON merge patch on the program.</param>
/// <param name="Diff">The detailed diff: <c>path + | ~ | -</c>, the sign twice where it replaces.</param>
/// <param name="Sends">
/// The request that the update makes, <c>METHOD {id}/rest body</c>; null where it makes none. For a replacement the body of its
/// creation.
/// </param>
public sealed record Step(string Patch, string[] Diff, string? Sends)
{
    public string? Sends { get; } = Sends is null ? null : Fragments.Expand(Sends);

    public bool Replaces => Diff.Any(line => line.EndsWith("++", StringComparison.Ordinal)
        || line.EndsWith("~~", StringComparison.Ordinal) || line.EndsWith("--", StringComparison.Ordinal));
}

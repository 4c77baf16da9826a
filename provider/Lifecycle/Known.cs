using System.Collections.Immutable;
using Pulumi.Mixpeek.Tree;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>What this process knows of one resource.</summary>
/// <param name="Inputs">Its checked inputs: the program's, or else the state's.</param>
/// <param name="IsProgram">Whether the inputs are what the program says now.</param>
/// <param name="FreshName">The name that a replacement would get; null where it is random, and so never the old one.</param>
/// <param name="Ids">The IDs under which it has existed, the newest last: a replacement's predecessor is among them.</param>
sealed record Known(MapValue Inputs, bool IsProgram, string? FreshName, ImmutableList<string> Ids)
{
    /// <summary>Whether it exists and stays: its ID is known then. One that is new, or replaced, has none in a preview.</summary>
    public bool Stays { get; init; }

    /// <summary>What its sources offered it when it was checked.</summary>
    public Offer? Received { get; init; }

    /// <summary>What it offers to those over it.</summary>
    public Offer? Offered { get; init; }

    public static Known Nothing { get; } = new(MapValue.Empty, false, null, []);

    /// <summary>Whether it is the namespace of this name.</summary>
    public bool IsNamed(string name) => Inputs.Get("namespaceName")?.Unwrap() is TextValue text && text.Value == name;
}

namespace Pulumi.Mixpeek.Stack.Manifests;

/// <summary>What a manifest holds that did not become part of the program, or needs a look: never dropped in silence.</summary>
sealed class Omissions
{
    readonly List<string> all = [];

    /// <summary>Each with its place, one line.</summary>
    public IReadOnlyList<string> All => all;

    public void Add(string place, string reason) => all.Add(Display.VisibleText.Of($"{place}: {reason}"));
}

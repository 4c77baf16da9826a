using Pulumi.Mixpeek.Stack.Display.Trees;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Display;

/// <summary>A stack's outputs, before and after.</summary>
/// <param name="Old">Null for a stack that is new: its outputs are shown without marks.</param>
sealed record StackOutputs(MapValue? Old, MapValue New)
{
    /// <summary>The lines, or none. A preview tells only what changes, and not that something is not known yet.</summary>
    public IReadOnlyList<TreeLine> Lines(bool isPreview)
    {
        var writer = new TreeWriter();
        if (Old is null)
            new ValueTree(writer).Properties(New, 4, Mark.None);
        else
            new DifferenceTree(writer).Properties(isPreview ? Without(Old, Settled) : Old, isPreview ? Without(New, Settled) : New, 4);
        return writer.Lines;
    }

    bool Settled(string key) => (Old!.Get(key), New.Get(key)) is ({ } old, { } news) && (old.Equals(news) || news.Unwrap() is UnknownValue);

    static MapValue Without(MapValue map, Func<string, bool> settled) => map.Select((key, value) => settled(key) ? null : value);
}

using System.Numerics;
using System.Text;

namespace Pulumi.Mixpeek.Values;

/// <summary>
/// The short texts of one document, each once: names of properties, types, IDs come in every entry of a list again, and would be most of what
/// a thousand entries weigh. Each text has one place and the last one there is kept, so that no document can make this grow. Threads may share one.
/// </summary>
sealed class TextCache
{
    const int Longest = 64, FewestPlaces = 16, MostPlaces = 2048;

    /// <summary>About the number of bytes between two texts of a document.</summary>
    const int Apart = 32;

    readonly TextValue?[] texts;

    /// <param name="documentLength">The length of the document, in bytes.</param>
    public TextCache(int documentLength) =>
        texts = new TextValue?[BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(documentLength / Apart, FewestPlaces, MostPlaces))];

    /// <summary>The text of these bytes; null where they are too many, or are not all ASCII and so for somebody else to read.</summary>
    public TextValue? Find(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Longest)
            return null;
        var hash = new HashCode();
        hash.AddBytes(utf8);
        ref var place = ref texts[hash.ToHashCode() & (texts.Length - 1)];
        // Read once: another thread may put its text there at any moment.
        var held = place;
        if (held is not null && Ascii.Equals(utf8, held.Value))
            return held;
        if (!Ascii.IsValid(utf8))
            return null;
        held = new(Encoding.ASCII.GetString(utf8));
        place = held;
        return held;
    }
}

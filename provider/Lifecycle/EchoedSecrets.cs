using System.Collections.Concurrent;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>
/// Secrets that an answer says again in another place: a collection's lineage repeats the parameters of the extractors below it, its
/// input schema the default values of its bucket's fields. An output that holds one is secret as a whole.
/// </summary>
sealed class EchoedSecrets
{
    /// <summary>A shorter text is likely to be found by chance in an answer about another resource, or within a longer text.</summary>
    const int Telling = 8;

    readonly ConcurrentDictionary<string, bool> met = new(StringComparer.Ordinal);

    /// <summary>Remembers the secrets of a resource: its sources were met before it.</summary>
    public void Meet(MapValue inputs)
    {
        foreach (var text in inputs.SecretTexts().Where(text => text.Length >= Telling))
            met.TryAdd(text, true);
    }

    /// <summary>Those of the secrets that are in a text, the longest first.</summary>
    public IEnumerable<string> In(string text) => met.Keys.Where(secret => IsWithin(text, secret)).OrderByDescending(secret => secret.Length);

    /// <summary>
    /// Marks an output of the resource with these inputs where it holds a secret of its own, or one of another resource: as a whole, so that
    /// it does not depend on what was read first what else is marked in it.
    /// </summary>
    public PropertyValue? Mark(PropertyValue? output, IReadOnlySet<string> own) =>
        output is not null && Holds(output, own) ? output.Plain().AsSecret() : output;

    /// <summary>An answer about resources of any kind, each text in it marked that holds a secret of one of them.</summary>
    public PropertyValue MarkTexts(PropertyValue value) => value switch
    {
        MapValue map => MarkTexts(map),
        ListValue list => ListValue.From(list.Select(MarkTexts)),
        TextValue text when met.Keys.Any(secret => IsWithin(text.Value, secret)) => text.AsSecret(),
        _ => value,
    };

    /// <inheritdoc cref="MarkTexts(PropertyValue)"/>
    public MapValue MarkTexts(MapValue map) => map.Select((_, item) => MarkTexts(item));

    /// <summary>The secrets of these inputs.</summary>
    public static IReadOnlySet<string> Of(MapValue inputs) => inputs.SecretTexts().ToHashSet(StringComparer.Ordinal);

    bool Holds(PropertyValue value, IReadOnlySet<string> own) => value switch
    {
        TextValue text => own.Contains(text.Value) || met.ContainsKey(text.Value) || own.Any(secret => IsWithin(text.Value, secret)),
        MapValue map => map.Values.Any(item => Holds(item, own)),
        ListValue list => list.Any<PropertyValue>(item => Holds(item, own)),
        SecretValue secret => Holds(secret.Value, own),
        _ => false,
    };

    static bool IsWithin(string text, string secret) => secret.Length >= Telling && text.Contains(secret, StringComparison.Ordinal);
}

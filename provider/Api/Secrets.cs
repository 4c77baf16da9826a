using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Api;

/// <summary>Opens the secrets of a request's body for sending, and keeps what must not be said out of everything that comes back.</summary>
static partial class Secrets
{
    const string Mask = "[secret]";

    /// <summary>Shorter texts than this hide nothing, and cutting them out would tear words apart.</summary>
    const int Shortest = 4;

    /// <summary>The value with all secrets in clear.</summary>
    public static MapValue Reveal(MapValue value) => value.Select((_, item) => Reveal(item));

    /// <summary>All that must not be said about a request: the key, the texts that its body has as secrets, and those of its operation.</summary>
    public static IReadOnlyList<string> Of(ApiRequest request, ApiKey? key, IReadOnlyList<string> ofOperation) =>
        [.. Hidden(key?.Value, request.Body is { } body ? [body] : []).Union(ofOperation).OrderByDescending(text => text.Length)];

    /// <summary>What <see cref="Scrub(string, IReadOnlyList{string})"/> cuts out: a key and the bags' secrets, as they are and as URLs and JSON spell them.</summary>
    public static IReadOnlyList<string> Hidden(string? key, IEnumerable<MapValue> bags) =>
    [
        .. bags.SelectMany(Marks.SecretTexts)
            .Concat(key is null ? [] : [key])
            .Where(text => text.Length >= Shortest)
            .SelectMany(Spellings)
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(text => text.Length),
    ];

    /// <summary>The text without the secrets, and without anything else that looks like a key: the echo of an old one, for instance.</summary>
    public static string Scrub(string text, IReadOnlyList<string> secrets)
    {
        foreach (var secret in secrets)
            text = text.Replace(secret, Mask, StringComparison.Ordinal);
        return KeyLike().Replace(text, Mask);
    }

    /// <inheritdoc cref="Scrub(string, IReadOnlyList{string})"/>
    public static PropertyValue Scrub(PropertyValue value, IReadOnlyList<string> secrets) => value switch
    {
        TextValue text => Scrub(text.Value, secrets),
        ListValue list => ListValue.From(list.Select(item => Scrub(item, secrets))),
        MapValue map => map.Select((_, item) => Scrub(item, secrets)),
        _ => value,
    };

    static PropertyValue Reveal(PropertyValue value) => value switch
    {
        SecretValue secret => Reveal(secret.Value),
        ListValue list => ListValue.From(list.Select(Reveal)),
        MapValue map => Reveal(map),
        _ => value,
    };

    static IEnumerable<string> Spellings(string text) =>
    [
        text, Excerpt.InOneLine(text),
        Uri.EscapeDataString(text), Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal),
        JavaScriptEncoder.Default.Encode(text), JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text),
    ];

    [GeneratedRegex("sk_[A-Za-z0-9_-]{6,}")]
    private static partial Regex KeyLike();
}

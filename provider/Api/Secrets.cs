using System.Text.RegularExpressions;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Api;

/// <summary>Opens the secrets of a request's body for sending, and keeps what it opened out of everything that comes back.</summary>
static partial class Secrets
{
    const string Mask = "[secret]";

    /// <summary>Shorter texts than this hide nothing, and cutting them out would tear words apart.</summary>
    const int Shortest = 4;

    /// <summary>The value with all secrets in clear.</summary>
    public static MapValue Reveal(MapValue value) => value.Select((_, item) => Reveal(item));

    /// <summary>All that must not be said about a request: the key, and the texts that its body has as secrets.</summary>
    public static IReadOnlyList<string> Of(ApiRequest request, ApiKey? key) =>
    [
        .. (key is null ? [] : new[] { key.Value })
            .Concat(request.Body is { } body ? Texts(body, secret: false) : [])
            .Where(text => text.Length >= Shortest)
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

    static IEnumerable<string> Texts(PropertyValue value, bool secret) => value switch
    {
        SecretValue inner => Texts(inner.Value, secret: true),
        TextValue text when secret => [text.Value],
        ListValue list => list.SelectMany(item => Texts(item, secret)),
        MapValue map => map.Values.SelectMany(item => Texts(item, secret)),
        _ => [],
    };

    [GeneratedRegex("sk_[A-Za-z0-9_-]{6,}")]
    private static partial Regex KeyLike();
}

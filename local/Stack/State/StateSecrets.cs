using System.Collections.Concurrent;
using System.Text.Json;
using Pulumi.Mixpeek.Stack.Secrets;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.State;

/// <summary>Property bags as the state file has them: secrets encrypted, other special values in their wire form.</summary>
/// <remarks>A ciphertext is used again for the same value: what did not change stays as it was in the file.</remarks>
sealed class StateSecrets(ISecretsProvider provider)
{
    const string Ciphertext = "ciphertext";

    readonly ConcurrentDictionary<string, string> ciphertexts = new(StringComparer.Ordinal);

    public MapValue Encrypt(MapValue bag) => Sealed(bag, json => ciphertexts.GetOrAdd(json, provider.Encrypt));

    /// <exception cref="StateException">A secret cannot be decrypted.</exception>
    public MapValue Decrypt(MapValue bag, string place) => Opened(bag, place, Deciphered);

    static MapValue Sealed(MapValue bag, Func<string, string> cipher) => bag.Select((_, value) => Sealed(value, cipher));

    static PropertyValue Sealed(PropertyValue value, Func<string, string> cipher) => value switch
    {
        SecretValue secret => Seal(secret.Value, cipher),
        OutputValue { IsSecret: true } output => Seal(output.Value ?? PropertyValue.Unknown, cipher),
        OutputValue output => Sealed(output.Value ?? PropertyValue.Unknown, cipher),
        MapValue map => Sealed(map, cipher),
        ListValue list => ListValue.From(list.Select(item => Sealed(item, cipher))),
        _ => value,
    };

    /// <summary>A secret within a secret is not encrypted again: as in the engine's files, it has its own JSON for a ciphertext.</summary>
    static MapValue Seal(PropertyValue value, Func<string, string> cipher) => MapValue.Of(
        (Signatures.Key, Signatures.Secret),
        (Ciphertext, cipher(JsonCodec.ToJson(Sealed(value, Itself)))));

    static MapValue Opened(MapValue bag, string place, Func<string, string> decipher) => bag.Select((_, value) => Opened(value, place, decipher));

    static PropertyValue Opened(PropertyValue value, string place, Func<string, string> decipher) => value switch
    {
        MapValue map when (map.Get(Signatures.Key) as TextValue)?.Value == Signatures.Secret => Open(map, place, decipher),
        MapValue map => Signatures.Lift(Opened(map, place, decipher)),
        ListValue list => ListValue.From(list.Select(item => Opened(item, place, decipher))),
        TextValue text when UnknownValue.FromToken(text.Value) is { } unknown => unknown,
        _ => value,
    };

    static SecretValue Open(MapValue secret, string place, Func<string, string> decipher)
    {
        // `pulumi stack export --show-secrets` has the value in clear text instead.
        var json = secret.TextOf("plaintext") ?? decipher(secret.TextOf(Ciphertext) ?? throw new StateException($"{place}: a secret has no ciphertext"));
        try
        {
            return new(Opened(JsonCodec.Parse(json), place, Itself));
        }
        catch (JsonException exception)
        {
            throw new StateException($"{place}: a secret does not hold JSON", exception);
        }
    }

    string Deciphered(string ciphertext)
    {
        var json = provider.Decrypt(ciphertext);
        ciphertexts.TryAdd(json, ciphertext);
        return json;
    }

    static string Itself(string json) => json;
}

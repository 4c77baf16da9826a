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

    public MapValue Encrypt(MapValue bag) => bag.Select((_, value) => Encrypt(value));

    /// <exception cref="StateException">A secret cannot be decrypted.</exception>
    public MapValue Decrypt(MapValue bag, string place) => bag.Select((_, value) => Decrypt(value, place));

    PropertyValue Encrypt(PropertyValue value) => value switch
    {
        SecretValue secret => Seal(secret.Value),
        OutputValue { IsSecret: true } output => Seal(output.Value ?? PropertyValue.Unknown),
        OutputValue output => Encrypt(output.Value ?? PropertyValue.Unknown),
        MapValue map => Encrypt(map),
        ListValue list => ListValue.From(list.Select(Encrypt)),
        _ => value,
    };

    MapValue Seal(PropertyValue value) => MapValue.Of(
        (Signatures.Key, Signatures.Secret),
        (Ciphertext, ciphertexts.GetOrAdd(JsonCodec.ToJson(value), provider.Encrypt)));

    PropertyValue Decrypt(PropertyValue value, string place) => value switch
    {
        MapValue map when (map.Get(Signatures.Key) as TextValue)?.Value == Signatures.Secret => Open(map, place),
        MapValue map => Signatures.Lift(Decrypt(map, place)),
        ListValue list => ListValue.From(list.Select(item => Decrypt(item, place))),
        TextValue text when UnknownValue.FromToken(text.Value) is { } unknown => unknown,
        _ => value,
    };

    SecretValue Open(MapValue secret, string place)
    {
        // `pulumi stack export --show-secrets` has the value in clear text instead.
        if ((secret.Get("plaintext") as TextValue)?.Value is { } plain)
            return new(Lifted(plain, place));
        var sealedText = (secret.Get(Ciphertext) as TextValue)?.Value ?? throw new StateException($"{place}: a secret has no ciphertext");
        var json = provider.Decrypt(sealedText);
        ciphertexts.TryAdd(json, sealedText);
        return new(Lifted(json, place));
    }

    PropertyValue Lifted(string json, string place)
    {
        try
        {
            return Decrypt(JsonCodec.Parse(json), place);
        }
        catch (JsonException exception)
        {
            throw new StateException($"{place}: a secret does not hold JSON", exception);
        }
    }
}

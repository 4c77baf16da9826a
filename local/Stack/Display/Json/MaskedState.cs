using Pulumi.Mixpeek.Stack.Display.Trees;
using Pulumi.Mixpeek.Stack.Secrets;
using Pulumi.Mixpeek.Stack.State;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Display.Json;

/// <summary>A resource as in the state file, with <c>[secret]</c> for secrets.</summary>
static class MaskedState
{
    static readonly StateSecrets Unused = new(new NoSecrets());

    public static MapValue Write(ResourceState resource) => ResourceWriter.Write(
        resource with { Inputs = (MapValue)Mask(resource.Inputs), Outputs = (MapValue)Mask(resource.Outputs) }, Unused);

    /// <summary>The value with its names in order, as the CLI has them.</summary>
    public static PropertyValue Mask(PropertyValue value) => value switch
    {
        SecretValue or OutputValue { IsSecret: true } => ValueText.Secret,
        OutputValue output => Mask(output.Value ?? PropertyValue.Unknown),
        MapValue map => MapValue.From(map.OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => KeyValuePair.Create(entry.Key, Mask(entry.Value)))),
        ListValue list => ListValue.From(list.Select(Mask)),
        _ => value,
    };

    /// <summary>There is nothing left to encrypt: whatever asks has come by a secret that was not masked.</summary>
    sealed class NoSecrets : ISecretsProvider
    {
        public string TypeName => throw Unmasked();

        public MapValue State => throw Unmasked();

        public string Encrypt(string json) => throw Unmasked();

        public string Decrypt(string ciphertext) => throw Unmasked();

        static InvalidOperationException Unmasked() => new("a secret was not masked before it was to be shown");
    }
}

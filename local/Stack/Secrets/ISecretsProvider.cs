using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Secrets;

/// <summary>Encrypts the secrets of a stack's state and configuration.</summary>
interface ISecretsProvider
{
    /// <summary>The type in the state's <c>secrets_providers</c>: <c>passphrase</c>.</summary>
    string TypeName { get; }

    /// <summary>The provider's own state in <c>secrets_providers</c>: the salt.</summary>
    MapValue State { get; }

    /// <summary>The ciphertext of a secret value's JSON.</summary>
    string Encrypt(string json);

    /// <summary>The JSON of a secret value.</summary>
    string Decrypt(string ciphertext);
}

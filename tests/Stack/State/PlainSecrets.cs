using Pulumi.Mixpeek.Stack.Secrets;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Tests.State;

/// <summary>Secrets that a test can read: the recordings' ciphertexts are an ellipsis, which stands for one text.</summary>
sealed class PlainSecrets : ISecretsProvider
{
    const string Elided = "…", ElidedJson = "\"what the recording left out\"";

    public string TypeName => "passphrase";

    public MapValue State => MapValue.Of(("salt", Elided));

    public string Encrypt(string json) => json == ElidedJson
        ? Elided
        : $"sealed:{Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(json))}";

    public string Decrypt(string ciphertext) => ciphertext == Elided
        ? ElidedJson
        : System.Text.Encoding.UTF8.GetString(Convert.FromHexString(ciphertext.AsSpan("sealed:".Length)));
}

using Pulumi.Mixpeek.Stack.Secrets;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Projects;

/// <summary>A stack's secrets, opened when the first is met: a preview of a stack without secrets asks for no passphrase.</summary>
/// <param name="passphrase">Finds the passphrase.</param>
/// <param name="salt">The salt that the stack has; null for a stack that is new.</param>
sealed class StackSecrets(Func<string> passphrase, string? salt) : ISecretsProvider
{
    readonly Lazy<PassphraseSecrets> opened = new(() =>
        salt is null ? PassphraseSecrets.Create(passphrase()) : PassphraseSecrets.Open(passphrase(), salt));

    public string TypeName => "passphrase";

    public MapValue State => opened.Value.State;

    public string Encrypt(string json) => opened.Value.Encrypt(json);

    public string Decrypt(string ciphertext) => opened.Value.Decrypt(ciphertext);

    /// <summary>Opens them now: what creates resources must not find out after the first one that it cannot write the state.</summary>
    /// <exception cref="SecretsException">There is no passphrase, or a wrong one.</exception>
    public void Open() => _ = opened.Value;
}

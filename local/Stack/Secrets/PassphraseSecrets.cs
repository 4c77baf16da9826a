using System.Security.Cryptography;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Secrets;

/// <summary>Secrets protected by a passphrase, in the form in which the Pulumi CLI keeps them: a stack can move between the two.</summary>
sealed class PassphraseSecrets : ISecretsProvider
{
    /// <summary>What the key check holds, encrypted: whoever can read it has the right passphrase.</summary>
    const string Check = "pulumi";

    readonly byte[] key;

    PassphraseSecrets(byte[] key, string salt) => (this.key, Salt) = (key, salt);

    /// <summary>
    /// Salt and key check, <c>v1:SALT:v1:NONCE:CIPHER</c>: <c>secrets_providers.state.salt</c> in a state, <c>encryptionsalt</c> in
    /// Pulumi.STACK.yaml.
    /// </summary>
    public string Salt { get; }

    public string TypeName => "passphrase";

    public MapValue State => MapValue.Of(("salt", Salt));

    /// <summary>For a stack that has no secrets yet.</summary>
    public static PassphraseSecrets Create(string passphrase)
    {
        var salt = RandomNumberGenerator.GetBytes(PassphraseKey.SaltSize);
        var key = PassphraseKey.Derive(passphrase, salt);
        return new(key, $"v1:{Convert.ToBase64String(salt)}:{SecretText.Encrypt(key, Check)}");
    }

    /// <summary>For a stack that has secrets.</summary>
    /// <param name="passphrase">What they were encrypted with.</param>
    /// <param name="salt">See <see cref="Salt"/>.</param>
    /// <exception cref="SecretsException">It is another passphrase.</exception>
    public static PassphraseSecrets Open(string passphrase, string salt)
    {
        if (salt.Split(':', 3) is not ["v1", var bytes, var check])
            throw new SecretsException("the stack's salt is not of the form v1:SALT:v1:NONCE:CIPHER.");
        var key = PassphraseKey.Derive(passphrase, Convert.FromBase64String(bytes));
        return Matches(key, check)
            ? new(key, salt)
            : throw new SecretsException(
                "incorrect passphrase: PULUMI_CONFIG_PASSPHRASE is not the one that this stack's secrets were encrypted with.");
    }

    public string Encrypt(string json) => SecretText.Encrypt(key, json);

    /// <exception cref="SecretsException">Another key encrypted it, or it is damaged.</exception>
    public string Decrypt(string ciphertext) => SecretText.Decrypt(key, ciphertext);

    static bool Matches(byte[] key, string check)
    {
        try
        {
            return SecretText.Decrypt(key, check) == Check;
        }
        catch (SecretsException)
        {
            return false;
        }
    }
}

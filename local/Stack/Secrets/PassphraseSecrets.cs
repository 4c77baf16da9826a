using System.Security.Cryptography;

namespace Pulumi.Mixpeek.Stack.Secrets;

/// <summary>Secrets protected by a passphrase, in the form in which the Pulumi CLI keeps them: a stack can move between the two.</summary>
public sealed class PassphraseSecrets
{
    /// <summary>What the key check holds, encrypted: whoever can read it has the right passphrase.</summary>
    const string Check = "pulumi";

    readonly byte[] key;

    PassphraseSecrets(byte[] key, string state) => (this.key, State) = (key, state);

    /// <summary>Salt and key check, <c>v1:SALT:v1:NONCE:CIPHER</c>: <c>secrets_providers.state.salt</c> in a state, <c>encryptionsalt</c> in Pulumi.STACK.yaml.</summary>
    public string State { get; }

    /// <summary>For a stack that has no secrets yet.</summary>
    public static PassphraseSecrets Create(string passphrase)
    {
        var salt = RandomNumberGenerator.GetBytes(PassphraseKey.SaltSize);
        var key = PassphraseKey.Derive(passphrase, salt);
        return new(key, $"v1:{Convert.ToBase64String(salt)}:{SecretText.Encrypt(key, Check)}");
    }

    /// <summary>For a stack that has secrets.</summary>
    /// <param name="passphrase">What they were encrypted with.</param>
    /// <param name="state">See <see cref="State"/>.</param>
    /// <exception cref="SecretsException">It is another passphrase.</exception>
    public static PassphraseSecrets Open(string passphrase, string state)
    {
        if (state.Split(':', 3) is not ["v1", var salt, var check])
            throw new SecretsException("the stack's salt is not of the form v1:SALT:v1:NONCE:CIPHER.");
        var key = PassphraseKey.Derive(passphrase, Convert.FromBase64String(salt));
        return Matches(key, check)
            ? new(key, state)
            : throw new SecretsException("incorrect passphrase: PULUMI_CONFIG_PASSPHRASE is not the one that this stack's secrets were encrypted with.");
    }

    /// <summary>Encrypts a text, which for values in a state is their JSON.</summary>
    public string Encrypt(string plain) => SecretText.Encrypt(key, plain);

    /// <summary>Decrypts what <see cref="Encrypt"/>, or the Pulumi CLI with the same salt and passphrase, made.</summary>
    /// <exception cref="SecretsException">Another key encrypted it, or it is damaged.</exception>
    public string Decrypt(string secret) => SecretText.Decrypt(key, secret);

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

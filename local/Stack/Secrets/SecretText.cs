using System.Security.Cryptography;
using System.Text;

namespace Pulumi.Mixpeek.Stack.Secrets;

/// <summary>One encrypted text: <c>v1:NONCE:CIPHER</c>, AES-256-GCM, the tag at the cipher's end, both parts in base64.</summary>
static class SecretText
{
    const int NonceSize = 12, TagSize = 16;

    /// <summary>Encrypts with a nonce of its own: the same text never looks the same twice.</summary>
    public static string Encrypt(byte[] key, string plain)
    {
        var nonce = RandomNumberGenerator.GetBytes(NonceSize);
        var text = Encoding.UTF8.GetBytes(plain);
        var cipher = new byte[text.Length + TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, text, cipher.AsSpan(0, text.Length), cipher.AsSpan(text.Length));
        return $"v1:{Convert.ToBase64String(nonce)}:{Convert.ToBase64String(cipher)}";
    }

    /// <summary>Decrypts.</summary>
    /// <exception cref="SecretsException">Another key encrypted it, or it is damaged.</exception>
    public static string Decrypt(byte[] key, string secret)
    {
        if (secret.Split(':') is not ["v1", var nonce, var cipher])
            throw new SecretsException(
                "a secret is not of the form v1:NONCE:CIPHER: another secrets provider wrote it, or it is damaged.");
        try
        {
            return Decrypt(key, Convert.FromBase64String(nonce), Convert.FromBase64String(cipher));
        }
        catch (Exception damaged) when (damaged is CryptographicException or FormatException or ArgumentException)
        {
            throw new SecretsException("a secret cannot be decrypted: another passphrase encrypted it, or it is damaged.");
        }
    }

    static string Decrypt(byte[] key, byte[] nonce, byte[] cipher)
    {
        var plain = new byte[Math.Max(0, cipher.Length - TagSize)];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(nonce, cipher.AsSpan(0, plain.Length), cipher.AsSpan(plain.Length), plain);
        return Encoding.UTF8.GetString(plain);
    }
}

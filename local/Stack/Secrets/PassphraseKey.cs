using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Pulumi.Mixpeek.Stack.Secrets;

/// <summary>
/// The key that a passphrase and a salt make: PBKDF2 with SHA-256, a million rounds, 32 bytes (provider-rules, "A stack's state").
/// </summary>
static class PassphraseKey
{
    /// <summary>The bytes of a salt.</summary>
    public const int SaltSize = 8;

    const int Rounds = 1_000_000, Size = 32;

    /// <summary>A million rounds take a good part of a second: each key is made once in a process.</summary>
    static readonly ConcurrentDictionary<(string Passphrase, string Salt), Lazy<byte[]>> Keys = new();

    public static byte[] Derive(string passphrase, byte[] salt) => Keys.GetOrAdd(
        (passphrase, Convert.ToBase64String(salt)),
        _ => new(() => Rfc2898DeriveBytes.Pbkdf2(passphrase, salt, Rounds, HashAlgorithmName.SHA256, Size))).Value;
}

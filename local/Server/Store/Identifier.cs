using System.Security.Cryptography;

namespace Mixpeek.Local.Store;

/// <summary>New IDs: a kind's prefix and ten random characters, as Mixpeek's are.</summary>
static class Identifier
{
    /// <param name="prefix">The kind's prefix without its underscore: <c>ns</c>, <c>bkt</c>, <c>col</c>, …</param>
    public static string New(string prefix) => $"{prefix}_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(5))}";
}

using Pulumi.Mixpeek.Stack.Display.Trees;
using Pulumi.Mixpeek.Stack.Secrets;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Markdown;

/// <summary>A preview's document has <c>[secret]</c> in each secret's place. Where one is encrypted all the same, it stays unread.</summary>
sealed class MaskedSecrets : ISecretsProvider
{
    public string TypeName => throw ReadOnly();

    public MapValue State => throw ReadOnly();

    public string Encrypt(string json) => throw ReadOnly();

    public string Decrypt(string ciphertext) => $"\"{ValueText.Secret}\"";

    static NotSupportedException ReadOnly() => new("a preview's document is only read");
}

namespace Pulumi.Mixpeek.Values;

/// <summary>Where a value stands in a property bag, in the engine's notation: <c>source.bucketIds[0]</c>, <c>metadata["x.y"]</c>.</summary>
public readonly record struct PropertyPath(string Text)
{
    /// <summary>The bag itself.</summary>
    public static PropertyPath Root { get; } = new("");

    /// <summary>The path of a property or map key below this one.</summary>
    public PropertyPath Key(string key) => IsPlain(key)
        ? new(Text.Length == 0 ? key : $"{Text}.{key}")
        : new($"{Text}[\"{key.Replace("\"", "\\\"", StringComparison.Ordinal)}\"]");

    /// <summary>The path of a list element below this one.</summary>
    public PropertyPath Index(int index) => new($"{Text}[{index}]");

    public override string ToString() => Text;

    static bool IsPlain(string key) => key.Length > 0 && !char.IsAsciiDigit(key[0])
        && key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '$' or '-');
}

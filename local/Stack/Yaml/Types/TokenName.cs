namespace Pulumi.Mixpeek.Stack.Yaml.Types;

/// <summary>How a program may write the name of a type or function.</summary>
static class TokenName
{
    /// <summary>
    /// The full name, or null where no known one fits: <c>mixpeek:Bucket</c> is <c>mixpeek:index:Bucket</c>; case does not count.
    /// </summary>
    public static string? Resolve(string written, IEnumerable<string> known)
    {
        var parts = written.Split(':');
        var full = parts switch
        {
            [var package, var name] => $"{package}:index:{name}",
            [_, _, _] => written,
            _ => null,
        };
        return full is null ? null : known.FirstOrDefault(token => string.Equals(token, full, StringComparison.OrdinalIgnoreCase));
    }
}

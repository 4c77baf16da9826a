namespace Pulumi.Mixpeek.Stack.Projects;

/// <summary>A stack's configuration.</summary>
/// <param name="Values">Keys with their namespace, such as <c>mixpeek:apiKey</c>, and their values as text.</param>
/// <param name="SecretKeys">The keys whose values are secret.</param>
sealed record StackConfig(IReadOnlyDictionary<string, string> Values, IReadOnlySet<string> SecretKeys)
{
    public static StackConfig Empty { get; } = new(new Dictionary<string, string>(), new HashSet<string>());

    /// <summary>This configuration with one value set.</summary>
    public StackConfig With(string key, string value, bool secret)
    {
        var values = new SortedDictionary<string, string>(Values.ToDictionary(), StringComparer.Ordinal) { [key] = value };
        var secrets = new HashSet<string>(SecretKeys, StringComparer.Ordinal);
        _ = secret ? secrets.Add(key) : secrets.Remove(key);
        return new(values, secrets);
    }

    /// <summary>A key with its namespace; without one it is the project's own.</summary>
    public static string FullKey(string key, string project)
    {
        // Pulumi's older form, NAMESPACE:config:KEY, still stands in many files.
        var parts = key.Split(':');
        return parts switch
        {
            [_] => $"{project}:{key}",
            [var space, "config", var name] => $"{space}:{name}",
            _ => key,
        };
    }
}

using Pulumi.Mixpeek.Protocol;

namespace Pulumi.Mixpeek.Stack.Display;

/// <summary>What was said about resources, told again at the end, resource by resource.</summary>
sealed class Diagnostics
{
    readonly OrderedDictionary<string, List<Entry>> byUrn = new(StringComparer.Ordinal);

    /// <summary>How many resources have errors, the stack included.</summary>
    public int Errored => byUrn.Values.Count(messages => messages.Exists(message => message.Severity == LogSeverity.Error));

    /// <summary>Whether nothing was said about anything.</summary>
    public bool IsEmpty => byUrn.Count == 0;

    public IEnumerable<(string Urn, LogSeverity Severity, string Text)> All =>
        byUrn.SelectMany(resource => resource.Value.Select(message => (resource.Key, message.Severity, message.Text)));

    public void Add(string urn, LogSeverity severity, string text)
    {
        if (!byUrn.TryGetValue(urn, out var messages))
            byUrn[urn] = messages = [];
        messages.Add(new(severity, text));
    }

    public bool HasErrors(string urn) =>
        byUrn.TryGetValue(urn, out var messages) && messages.Exists(message => message.Severity == LogSeverity.Error);

    /// <summary>The worst of a resource's messages, counted: <c>2 errors</c>; empty where there is none.</summary>
    public string Count(string urn)
    {
        if (!byUrn.TryGetValue(urn, out var messages))
            return "";
        var worst = messages.Max(message => message.Severity);
        var count = messages.Count(message => message.Severity == worst);
        return $"{count} {Noun(worst)}{(count == 1 ? "" : "s")}";
    }

    /// <summary>The block <c>Diagnostics:</c>, without its end; nothing where nothing was said.</summary>
    /// <param name="describe">A resource's type and name.</param>
    public IEnumerable<string> Lines(Func<string, string> describe)
    {
        if (byUrn.Count > 0)
            yield return "Diagnostics:";
        foreach (var (urn, messages) in byUrn)
        {
            yield return $"  {describe(urn)}:";
            foreach (var message in messages)
                foreach (var line in Prefixed(message.Severity, message.Text).TrimEnd('\n').Split('\n'))
                    yield return $"    {line}";
            yield return "";
        }
    }

    /// <summary>A message with its severity before it; what is only said has none.</summary>
    public static string Prefixed(LogSeverity severity, string text) => severity switch
    {
        LogSeverity.Error => $"error: {text}",
        LogSeverity.Warning => $"warning: {text}",
        LogSeverity.Debug => $"debug: {text}",
        _ => text,
    };

    static string Noun(LogSeverity severity) => severity switch
    {
        LogSeverity.Error => "error",
        LogSeverity.Warning => "warning",
        LogSeverity.Debug => "debug",
        _ => "message",
    };

    readonly record struct Entry(LogSeverity Severity, string Text);
}

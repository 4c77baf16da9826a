using Mixpeek.Local.Http;

namespace Mixpeek.Local;

/// <summary>How the server is started.</summary>
sealed record Options
{
    /// <summary>The port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The only key that is accepted; null accepts any.</summary>
    public string? ApiKey { get; init; }

    /// <summary>The file that keeps the state; null keeps it in memory alone.</summary>
    public string? StateFile { get; init; }

    /// <summary>What every request waits before it is worked on.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>How long a deletion's task takes.</summary>
    public TimeSpan DeletionTime { get; init; }

    public required RateLimitOptions Limits { get; init; }

    public required Quirks Quirks { get; init; }

    /// <summary>Whether the end of standard input ends the server.</summary>
    public bool EndsWithStandardInput { get; init; }

    /// <summary>Faults to begin with, each a JSON object or a list of them.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];
}

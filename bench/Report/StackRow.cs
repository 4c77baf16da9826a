using Pulumi.Mixpeek.Bench.Measuring;

namespace Pulumi.Mixpeek.Bench.Report;

/// <summary>One operation on a whole stack, at one latency of the API.</summary>
/// <param name="LatencyMs">What each request waits at the server.</param>
/// <param name="Plugin">Seconds, of the whole command.</param>
/// <param name="BoundSeconds">No deployment can be faster: the critical path, in latency alone.</param>
/// <param name="BoundRequests">No deployment can do with fewer.</param>
sealed record StackRow(
    string Operation,
    int LatencyMs,
    Measured Plugin,
    Measured Node,
    double BoundSeconds,
    int PluginRequests,
    int NodeRequests,
    int BoundRequests,
    string? Wanted = null,
    bool? IsMet = null);

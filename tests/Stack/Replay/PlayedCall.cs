using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Tests.Replay;

/// <summary>A call that the runner made.</summary>
/// <param name="Session">Which plugin process it came to.</param>
/// <param name="Began">Its place among all beginnings and ends of calls.</param>
sealed record PlayedCall(string Rpc, int Session, long Began, MapValue Request)
{
    /// <summary>Like <see cref="Began"/>; later than all where it has not ended.</summary>
    public long Ended { get; set; } = long.MaxValue;

    public string Urn => Request.Get("urn") is TextValue urn ? urn.Value : "";

    /// <summary>The resource's ID, where the call has one.</summary>
    public string? Id => (Request.Get("id") as TextValue)?.Value;

    public bool Preview => Request.Get("preview") is BoolValue { Value: true };
}

using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>The resource exists, and not all of what was asked came true. The engine keeps what is known of it (provider-rules 16).</summary>
/// <param name="id">The resource's ID.</param>
/// <param name="outputs">What is known of it.</param>
/// <param name="inputs">The inputs that are in effect.</param>
/// <param name="reason">What did not come true, and what happens next.</param>
sealed class PartialFailureException(string id, MapValue outputs, MapValue inputs, string reason, Exception? inner = null) : Exception(reason, inner)
{
    public string Id { get; } = id;

    public MapValue Outputs { get; } = outputs;

    public MapValue Inputs { get; } = inputs;
}

using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Tests.Replay;

/// <summary>A call that the real engine made, and its answer.</summary>
/// <param name="Began">When it was sent, in milliseconds of the step.</param>
/// <param name="Ended">When its answer was there.</param>
/// <param name="Error">What it failed with: Go's text of a gRPC status; null where it did not.</param>
sealed record RecordedCall(string Rpc, double Began, double Ended, MapValue Request, MapValue Response, string? Error)
{
    public string Urn => Request.Get("urn") is TextValue urn ? urn.Value : "";

    /// <summary>Whether it waited for something that did not come: the engine was interrupted, or killed, meanwhile.</summary>
    public bool Waits => Ended - Began > 5000;

    public bool Preview => Request.Get("preview") is BoolValue { Value: true };

    public static RecordedCall Parse(string line)
    {
        var call = (MapValue)JsonCodec.Parse(line);
        var began = ((NumberValue)call["at"]).Value;
        return new(
            ((TextValue)call["rpc"]).Value,
            began,
            began + (call.Get("ms") is NumberValue took ? took.Value : double.PositiveInfinity),
            call.Get("request") as MapValue ?? MapValue.Empty,
            call.Get("response") as MapValue ?? MapValue.Empty,
            ((call.Get("error") as ListValue)?[0] as TextValue)?.Value);
    }
}

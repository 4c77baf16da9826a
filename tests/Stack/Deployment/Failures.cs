using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Tests.Deployment;

/// <summary>Errors that providers answer with.</summary>
static class Failures
{
    public static RpcException Unavailable => new(new(StatusCode.Unavailable, "the API said 503"));

    /// <summary>A partial failure (provider-rules 16).</summary>
    public static RpcException HalfDone(string id, MapValue outputs)
    {
        var details = new ErrorResourceInitFailed { Id = id, Properties = WireCodec.Encode(outputs), Reasons = { "not ready" } };
        return new Google.Rpc.Status { Code = (int)StatusCode.Unknown, Message = "half done", Details = { Any.Pack(details) } }.ToRpcException();
    }
}

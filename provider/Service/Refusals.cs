using Grpc.Core;

namespace Pulumi.Mixpeek.Service;

/// <summary>Calls that this provider does not carry out.</summary>
static class Refusals
{
    public static RpcException Unimplemented(string message) => new(new Status(StatusCode.Unimplemented, message));

    public static RpcException InvalidArgument(string message) => new(new Status(StatusCode.InvalidArgument, message));
}

using Grpc.Core;

namespace Pulumi.Mixpeek.Service;

/// <summary>Errors of calls that were not carried out, or not to the end.</summary>
static class Refusals
{
    public static RpcException Unimplemented(string message) => new(new Status(StatusCode.Unimplemented, message));

    public static RpcException Cancelled(string message) => new(new Status(StatusCode.Cancelled, message));

    public static RpcException OutOfTime(string message) => new(new Status(StatusCode.DeadlineExceeded, message));

    public static RpcException InvalidArgument(string message) => new(new Status(StatusCode.InvalidArgument, message));
}

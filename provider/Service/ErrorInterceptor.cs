using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Service;

/// <summary>
/// Errors as the engine understands them. Unknown means "nobody knows what became of the resource", most other codes "nothing was
/// changed" (provider-rules 17), so each error takes the one that is true.
/// </summary>
sealed class ErrorInterceptor : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(request, context);
        }
        catch (PartialFailureException failure)
        {
            throw Partial(failure).ToRpcException();
        }
        catch (Exception problem) when (CodeOf(problem) is { } code)
        {
            throw new RpcException(new Grpc.Core.Status(code, problem.Message));
        }
    }

    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(request, responseStream, context);
        }
        catch (Exception problem) when (CodeOf(problem) is { } code)
        {
            throw new RpcException(new Grpc.Core.Status(code, problem.Message));
        }
    }

    static StatusCode? CodeOf(Exception problem) => problem switch
    {
        MalformedValueException or ArgumentException => StatusCode.InvalidArgument,
        InsufficientExecutionStackException => StatusCode.InvalidArgument,
        RefusedException => StatusCode.FailedPrecondition,
        ExplainedException explained => CodeOf(explained.Cause),
        ApiException { OutcomeUnknown: true } => StatusCode.Unknown,
        ApiException { Failure: ApiFailure.NotSent } => StatusCode.FailedPrecondition,
        ApiException { Failure: ApiFailure.Refused } refused => OfStatus((int)refused.Status!),
        ApiException => StatusCode.Unavailable,
        _ => null,
    };

    static StatusCode OfStatus(int status) => status switch
    {
        400 or 422 => StatusCode.InvalidArgument,
        401 => StatusCode.Unauthenticated,
        403 => StatusCode.PermissionDenied,
        404 => StatusCode.NotFound,
        409 => StatusCode.AlreadyExists,
        429 => StatusCode.ResourceExhausted,
        >= 500 => StatusCode.Unavailable,
        _ => StatusCode.FailedPrecondition,
    };

    static Google.Rpc.Status Partial(PartialFailureException failure)
    {
        var details = new ErrorResourceInitFailed
        {
            Id = failure.Id,
            Properties = WireCodec.Encode(failure.Outputs),
            Inputs = WireCodec.Encode(failure.Inputs),
        };
        details.Reasons.Add(failure.Message);
        return new Google.Rpc.Status { Code = (int)Code.Unknown, Message = failure.Message, Details = { Any.Pack(details) } };
    }
}

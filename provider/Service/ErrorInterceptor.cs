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
/// changed" (provider-rules 17), so each error takes the one that is true. No message holds a secret of its call.
/// </summary>
sealed class ErrorInterceptor(Session session) : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        var discretion = Discretion.Begin(context, request, session);
        try
        {
            return await continuation(request, context);
        }
        catch (PartialFailureException failure)
        {
            throw Partial(failure, discretion.Blamed(failure.Message)).ToRpcException();
        }
        catch (Exception problem) when (CodeOf(problem) is { } code)
        {
            throw Refused(code, problem, discretion);
        }
    }

    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        var discretion = Discretion.Begin(context, request, session);
        try
        {
            await continuation(request, responseStream, context);
        }
        catch (Exception problem) when (CodeOf(problem) is { } code)
        {
            throw Refused(code, problem, discretion);
        }
    }

    static RpcException Refused(StatusCode code, Exception problem, Discretion discretion) =>
        new(new Grpc.Core.Status(code, discretion.Blamed(problem is RpcException refusal ? refusal.Status.Detail : problem.Message)));

    static StatusCode? CodeOf(Exception problem) => problem switch
    {
        RpcException refusal => refusal.StatusCode,
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

    static Google.Rpc.Status Partial(PartialFailureException failure, string reason)
    {
        var details = new ErrorResourceInitFailed
        {
            Id = failure.Id,
            Properties = WireCodec.Encode(failure.Outputs),
            Inputs = WireCodec.Encode(failure.Inputs),
        };
        details.Reasons.Add(reason);
        return new Google.Rpc.Status { Code = (int)Code.Unknown, Message = reason, Details = { Any.Pack(details) } };
    }
}

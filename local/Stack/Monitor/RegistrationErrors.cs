using Grpc.Core;
using Grpc.Core.Interceptors;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Monitor;

/// <summary>Failures as the status codes that SDKs know: Unavailable tells them to end without a word of their own.</summary>
sealed class RegistrationErrors : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(request, context);
        }
        catch (RegistrationException exception)
        {
            throw new RpcException(new(exception.IsShutdown ? StatusCode.Unavailable : StatusCode.Unknown, exception.Message));
        }
        catch (Exception exception) when (exception is MalformedValueException or FormatException)
        {
            throw new RpcException(new(StatusCode.InvalidArgument, exception.Message));
        }
    }
}

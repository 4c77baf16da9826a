using Grpc.Core;
using Grpc.Core.Interceptors;

namespace Pulumi.Mixpeek.Testing;

/// <summary>Ends a call that is never answered, so that its test fails and does not hang.</summary>
sealed class CallLimit : Interceptor
{
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        TRequest request, ClientInterceptorContext<TRequest, TResponse> context, AsyncUnaryCallContinuation<TRequest, TResponse> continuation) =>
        continuation(request, Limited(context));

    public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(
        TRequest request, ClientInterceptorContext<TRequest, TResponse> context, AsyncServerStreamingCallContinuation<TRequest, TResponse> continuation) =>
        continuation(request, Limited(context));

    static ClientInterceptorContext<TRequest, TResponse> Limited<TRequest, TResponse>(ClientInterceptorContext<TRequest, TResponse> context)
        where TRequest : class where TResponse : class =>
        new(context.Method, context.Host, context.Options.WithDeadline(DateTime.UtcNow + Limit));
}

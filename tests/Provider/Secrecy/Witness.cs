using System.Collections.Concurrent;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace Pulumi.Mixpeek.Tests.Secrecy;

/// <summary>Keeps all that a plugin answers.</summary>
sealed class Witness : Interceptor
{
    readonly ConcurrentQueue<(string Call, IMessage? Answer, RpcException? Error)> heard = new();

    public IReadOnlyCollection<(string Call, IMessage? Answer, RpcException? Error)> Heard => heard;

    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        TRequest request, ClientInterceptorContext<TRequest, TResponse> context, AsyncUnaryCallContinuation<TRequest, TResponse> continuation)
    {
        var call = continuation(request, context);
        return new(KeepAsync(context.Method.Name, call.ResponseAsync), call.ResponseHeadersAsync, call.GetStatus, call.GetTrailers, call.Dispose);
    }

    async Task<TResponse> KeepAsync<TResponse>(string call, Task<TResponse> response)
    {
        try
        {
            var answer = await response;
            heard.Enqueue((call, (IMessage)answer!, null));
            return answer;
        }
        catch (RpcException error)
        {
            heard.Enqueue((call, null, error));
            throw;
        }
    }
}

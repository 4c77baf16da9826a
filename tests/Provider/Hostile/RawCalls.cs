using Grpc.Core;
using Grpc.Net.Client;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Testing;

namespace Pulumi.Mixpeek.Tests.Hostile;

/// <summary>The plugin's calls with messages of any bytes.</summary>
sealed class RawCalls(PluginProcess plugin) : IDisposable
{
    /// <summary>No call of the tests takes as long; one that does hangs.</summary>
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    static readonly Marshaller<byte[]> Bytes = Marshallers.Create(bytes => bytes, bytes => bytes);

    readonly GrpcChannel channel = plugin.Connect();

    /// <summary>The calls of the protocol, by name.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. ResourceProvider.Descriptor.Methods.Select(method => method.Name).Order(StringComparer.Ordinal)];

    /// <summary>Makes a call, and returns how it ended.</summary>
    public async Task<Status> EndAsync(string name, byte[] message, CancellationToken cancellation)
    {
        var options = new CallOptions(deadline: DateTime.UtcNow + Limit, cancellationToken: cancellation);
        var invoker = channel.CreateCallInvoker();
        try
        {
            if (name == nameof(ResourceProvider.ResourceProviderBase.List))
            {
                using var stream = invoker.AsyncServerStreamingCall(Method(name, MethodType.ServerStreaming), null, options, message);
                while (await stream.ResponseStream.MoveNext(cancellation))
                {
                }
            }
            else
                await invoker.AsyncUnaryCall(Method(name, MethodType.Unary), null, options, message);
            return Status.DefaultSuccess;
        }
        catch (RpcException refused)
        {
            return refused.Status;
        }
    }

    public void Dispose() => channel.Dispose();

    static Method<byte[], byte[]> Method(string name, MethodType type) => new(type, ResourceProvider.Descriptor.FullName, name, Bytes, Bytes);
}

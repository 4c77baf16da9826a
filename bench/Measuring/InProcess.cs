using Grpc.Core;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Service;

namespace Pulumi.Mixpeek.Bench.Measuring;

/// <summary>The plugin's calls as its server makes them, from message to message, without the server: what they cost without the channel.</summary>
sealed class InProcess(Session session)
{
    readonly ErrorInterceptor errors = new(session);
    readonly ProviderService service = new(session);

    public Task<CheckResponse> CheckAsync(CheckRequest request) => errors.UnaryServerHandler(request, new Call(), service.Check);

    public Task<DiffResponse> DiffAsync(DiffRequest request) => errors.UnaryServerHandler(request, new Call(), service.Diff);

    sealed class Call : ServerCallContext
    {
        protected override string MethodCore => "";
        protected override string HostCore => "";
        protected override string PeerCore => "";
        protected override DateTime DeadlineCore => DateTime.MaxValue;
        protected override Metadata RequestHeadersCore { get; } = [];
        protected override CancellationToken CancellationTokenCore => CancellationToken.None;
        protected override Metadata ResponseTrailersCore { get; } = [];
        protected override Status StatusCore { get; set; }
        protected override WriteOptions? WriteOptionsCore { get; set; }
        protected override AuthContext AuthContextCore { get; } = new(null, []);

        protected override ContextPropagationToken CreatePropagationTokenCore(ContextPropagationOptions? options) => throw new NotSupportedException();

        protected override Task WriteResponseHeadersAsyncCore(Metadata responseHeaders) => Task.CompletedTask;
    }
}

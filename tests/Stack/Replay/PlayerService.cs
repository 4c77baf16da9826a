using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Mixpeek.Protocol;

namespace Pulumi.Mixpeek.Stack.Tests.Replay;

/// <summary>The player's side of the wire: each call goes to the player under its name.</summary>
sealed class PlayerService(Player player) : ResourceProvider.ResourceProviderBase
{
    public override Task<ProviderHandshakeResponse> Handshake(ProviderHandshakeRequest request, ServerCallContext context) =>
        Play<ProviderHandshakeResponse>("Handshake", request, context);

    public override Task<Empty> Attach(PluginAttach request, ServerCallContext context) =>
        Play<Empty>("Attach", request, context);

    public override Task<PluginInfo> GetPluginInfo(Empty request, ServerCallContext context) =>
        Play<PluginInfo>("GetPluginInfo", request, context);

    public override Task<GetSchemaResponse> GetSchema(GetSchemaRequest request, ServerCallContext context) =>
        Play<GetSchemaResponse>("GetSchema", request, context);

    public override Task<CheckResponse> CheckConfig(CheckRequest request, ServerCallContext context) =>
        Play<CheckResponse>("CheckConfig", request, context);

    public override Task<DiffResponse> DiffConfig(DiffRequest request, ServerCallContext context) =>
        Play<DiffResponse>("DiffConfig", request, context);

    public override Task<ConfigureResponse> Configure(ConfigureRequest request, ServerCallContext context) =>
        Play<ConfigureResponse>("Configure", request, context);

    public override Task<InvokeResponse> Invoke(InvokeRequest request, ServerCallContext context) =>
        Play<InvokeResponse>("Invoke", request, context);

    public override Task<CheckResponse> Check(CheckRequest request, ServerCallContext context) =>
        Play<CheckResponse>("Check", request, context);

    public override Task<DiffResponse> Diff(DiffRequest request, ServerCallContext context) =>
        Play<DiffResponse>("Diff", request, context);

    public override Task<CreateResponse> Create(CreateRequest request, ServerCallContext context) =>
        Play<CreateResponse>("Create", request, context);

    public override Task<ReadResponse> Read(ReadRequest request, ServerCallContext context) =>
        Play<ReadResponse>("Read", request, context);

    public override Task<UpdateResponse> Update(UpdateRequest request, ServerCallContext context) =>
        Play<UpdateResponse>("Update", request, context);

    public override Task<Empty> Delete(DeleteRequest request, ServerCallContext context) =>
        Play<Empty>("Delete", request, context);

    public override Task<Empty> Cancel(Empty request, ServerCallContext context) =>
        Play<Empty>("Cancel", request, context);

    /// <summary>Each process has a port of its own: it tells them apart.</summary>
    Task<TResponse> Play<TResponse>(string rpc, IMessage request, ServerCallContext context) where TResponse : IMessage, new() =>
        player.PlayAsync<TResponse>(rpc, context.GetHttpContext().Connection.LocalPort, request, context.CancellationToken);
}

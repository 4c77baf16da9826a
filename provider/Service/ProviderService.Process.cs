using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Schema;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Service;

/// <summary>The calls about the plugin itself.</summary>
sealed partial class ProviderService
{
    public override Task<ProviderHandshakeResponse> Handshake(ProviderHandshakeRequest request, ServerCallContext context)
    {
        session.Engine.Connect(request.EngineAddress);
        return Task.FromResult(new ProviderHandshakeResponse
        {
            AcceptSecrets = true,
            AcceptResources = true,
            AcceptOutputs = true,
            SupportsAutonamingConfiguration = true,
            AcceptsByteString = request.AcceptsByteString,
        });
    }

    public override Task<Empty> Attach(PluginAttach request, ServerCallContext context)
    {
        session.Engine.Connect(request.Address);
        return Task.FromResult(new Empty());
    }

    /// <summary>Returns at once; work under way stops soon after (provider-rules, "The process"). It may come twice.</summary>
    public override Task<Empty> Cancel(Empty request, ServerCallContext context)
    {
        session.Stop();
        return Task.FromResult(new Empty());
    }

    public override Task<PluginInfo> GetPluginInfo(Empty request, ServerCallContext context) =>
        Task.FromResult(new PluginInfo { Version = Session.Version });

    public override Task<GetSchemaResponse> GetSchema(GetSchemaRequest request, ServerCallContext context) => request.Version == 0
        ? Task.FromResult(new GetSchemaResponse { Schema = JsonCodec.ToJson(PackageSchema.Of(Session.Version)) })
        : throw Refusals.InvalidArgument($"schema version {request.Version} is not known; this provider has version 0");

    public override Task<ParameterizeResponse> Parameterize(ParameterizeRequest request, ServerCallContext context) =>
        throw Refusals.Unimplemented("the mixpeek provider takes no parameters");

    public override Task<GetMappingResponse> GetMapping(GetMappingRequest request, ServerCallContext context) =>
        Task.FromResult(new GetMappingResponse());

    public override Task<GetMappingsResponse> GetMappings(GetMappingsRequest request, ServerCallContext context) =>
        Task.FromResult(new GetMappingsResponse());
}

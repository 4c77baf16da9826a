using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Mixpeek.Protocol;

namespace Pulumi.Mixpeek.Stack.Monitor;

/// <summary>The service that programs and plugins log to.</summary>
sealed class EngineService(IResourceMonitor monitor) : Engine.EngineBase
{
    string root = "";

    public override Task<Empty> Log(LogRequest request, ServerCallContext context)
    {
        monitor.Log(new(request.Severity, request.Urn, request.Message, request.Ephemeral));
        return Task.FromResult(new Empty());
    }

    public override Task<GetRootResourceResponse> GetRootResource(GetRootResourceRequest request, ServerCallContext context) =>
        Task.FromResult(new GetRootResourceResponse { Urn = Volatile.Read(ref root) });

    public override Task<SetRootResourceResponse> SetRootResource(SetRootResourceRequest request, ServerCallContext context)
    {
        Volatile.Write(ref root, request.Urn);
        return Task.FromResult(new SetRootResourceResponse());
    }

    public override Task<Empty> StartDebugging(StartDebuggingRequest request, ServerCallContext context) =>
        throw Refusals.Refuse("the program waits for a debugger");

    public override Task<RequirePulumiVersionResponse> RequirePulumiVersion(RequirePulumiVersionRequest request, ServerCallContext context) =>
        throw Refusals.Refuse($"the program requires Pulumi {request.PulumiVersionRange}");
}

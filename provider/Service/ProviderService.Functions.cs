using Grpc.Core;
using Pulumi.Mixpeek.Protocol;

namespace Pulumi.Mixpeek.Service;

/// <summary>The calls about functions, methods and components.</summary>
sealed partial class ProviderService
{
    public override Task<InvokeResponse> Invoke(InvokeRequest request, ServerCallContext context) =>
        throw Refusals.Unimplemented($"the mixpeek provider has no function {request.Tok}");

    public override Task<CallResponse> Call(CallRequest request, ServerCallContext context) =>
        throw Refusals.Unimplemented($"the mixpeek provider's resources have no methods, so none called {request.Tok}");

    public override Task<ConstructResponse> Construct(ConstructRequest request, ServerCallContext context) =>
        throw Refusals.Unimplemented($"the mixpeek provider has no components, so none called {request.Type}");
}

using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Monitor;

/// <summary>The service that programs register their resources with.</summary>
sealed class ResourceMonitorService(IResourceMonitor monitor) : ResourceMonitor.ResourceMonitorBase
{
    public override Task<DeploymentInfo> GetDeploymentInfo(Empty request, ServerCallContext context)
    {
        var facts = monitor.Facts;
        var info = new DeploymentInfo
        {
            Project = facts.Project,
            Stack = facts.Stack,
            Organization = facts.Organization,
            DryRun = facts.IsPreview,
            Parallel = facts.Parallel,
        };
        info.Config.Add(facts.Config.ToDictionary());
        info.ConfigSecretKeys.Add(facts.SecretKeys);
        info.SupportedFeatures.Add(Features.All);
        return Task.FromResult(info);
    }

    public override Task<SupportsFeatureResponse> SupportsFeature(SupportsFeatureRequest request, ServerCallContext context) =>
        Task.FromResult(new SupportsFeatureResponse { HasSupport = Features.Has(request.Id) });

    public override async Task<RegisterResourceResponse> RegisterResource(RegisterResourceRequest request, ServerCallContext context)
    {
        Refusals.Check(request);
        var registered = await monitor.RegisterAsync(RegistrationReader.Read(request), context.CancellationToken);
        var shape = new AnswerShape(request.AcceptSecrets, request.AcceptResources, request.SupportsPartialValues);
        return new()
        {
            Urn = registered.Urn,
            Id = registered.Id,
            Object = WireCodec.Encode(shape.Of(registered.Outputs)),
            Stable = registered.IsStable,
            Unknown = registered.IsUnknown,
        };
    }

    public override async Task<ReadResourceResponse> ReadResource(ReadResourceRequest request, ServerCallContext context)
    {
        var registered = await monitor.ReadAsync(RegistrationReader.Read(request), context.CancellationToken);
        var shape = new AnswerShape(request.AcceptSecrets, request.AcceptResources, Partial: true);
        return new() { Urn = registered.Urn, Properties = WireCodec.Encode(shape.Of(registered.Outputs)) };
    }

    public override async Task<ResourceInvokeResponse> Invoke(ResourceInvokeRequest request, ServerCallContext context)
    {
        var arguments = OutputMarks.TakeOff(RegistrationReader.Decode(request.HasArgs ? request.Args : null));
        var invocation = new Invocation(request.Tok, arguments, request.Provider, PackageReference.Version(request.PackageRef, request.Version));
        var invoked = await monitor.InvokeAsync(invocation, context.CancellationToken);
        var response = new ResourceInvokeResponse { Unknown = invoked.Result is null && invoked.Failures.Count == 0 };
        response.Failures.Add(invoked.Failures);
        var shape = new AnswerShape(Secrets: true, request.AcceptResources, Partial: true);
        response.Return = WireCodec.Encode(shape.Of(invoked.Result ?? MapValue.Empty));
        return response;
    }

    public override Task<Empty> RegisterResourceOutputs(RegisterResourceOutputsRequest request, ServerCallContext context)
    {
        monitor.RegisterOutputs(request.Urn, OutputMarks.TakeOff(RegistrationReader.Decode(request.HasOutputs ? request.Outputs : null)));
        return Task.FromResult(new Empty());
    }

    public override Task<RegisterPackageResponse> RegisterPackage(RegisterPackageRequest request, ServerCallContext context) =>
        request.Parameterization is null && request.Extension is null
            ? Task.FromResult(new RegisterPackageResponse { Ref = PackageReference.Of(request.Name, request.Version) })
            : throw Refusals.Refuse($"package {request.Name} is registered with parameters or an extension");

    public override Task<CallResponse> Call(ResourceCallRequest request, ServerCallContext context) =>
        throw Refusals.Refuse($"the program calls the method {request.Tok}");

    public override Task<Empty> RegisterStackTransform(Callback request, ServerCallContext context) =>
        throw Refusals.Refuse("the program registers a stack transform");

    public override Task<Empty> RegisterStackInvokeTransform(Callback request, ServerCallContext context) =>
        throw Refusals.Refuse("the program registers an invoke transform");

    public override Task<Empty> RegisterResourceHook(RegisterResourceHookRequest request, ServerCallContext context) =>
        throw Refusals.Refuse($"the program registers the resource hook {request.Name}");

    public override Task<Empty> RegisterErrorHook(RegisterErrorHookRequest request, ServerCallContext context) =>
        throw Refusals.Refuse($"the program registers the error hook {request.Name}");

    /// <summary>Answers at once: what programs wait here for is that their hooks were run, and there are none.</summary>
    public override Task<Empty> SignalAndWaitForShutdown(Empty request, ServerCallContext context) => Task.FromResult(new Empty());
}

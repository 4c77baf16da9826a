using Grpc.Core;
using Grpc.Net.Client;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.Programs;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Tests.Deployment;

/// <summary>A program that is written in the test. As SDKs do, it ends without a word where a registration fails.</summary>
sealed class ScriptedProgram(Func<ScriptedProgram, Task> script) : IProgram
{
    ResourceMonitor.ResourceMonitorClient? monitor;

    public ResourceMonitor.ResourceMonitorClient Monitor => monitor!;

    public static ScriptedProgram Empty { get; } = new(_ => Task.CompletedTask);

    public async Task<ProgramFailure?> RunAsync(ProgramContext context, CancellationToken cancellation)
    {
        using var channel = GrpcChannel.ForAddress($"http://{context.MonitorAddress}");
        monitor = new(channel);
        try
        {
            await script(this);
            return null;
        }
        catch (RpcException)
        {
            return new(null);
        }
    }

    /// <summary>Registers a resource of type <c>fake:index:Thing</c>.</summary>
    public async Task<Thing> ThingAsync(string name, MapValue inputs, Action<RegisterResourceRequest>? options = null, params Thing[] needs)
    {
        var request = new RegisterResourceRequest
        {
            Type = "fake:index:Thing", Name = name, Custom = true, Object = WireCodec.Encode(inputs),
            AcceptSecrets = true, AcceptResources = true, SupportsPartialValues = true,
        };
        request.Dependencies.Add(needs.Select(need => need.Urn));
        if (needs.Length > 0)
            request.PropertyDependencies["fixed"] = new() { Urns = { needs.Select(need => need.Urn) } };
        options?.Invoke(request);
        var response = await Monitor.RegisterResourceAsync(request);
        return new(response.Urn, response.Id, WireCodec.Decode(response.Object), response.Unknown);
    }

    /// <summary>A registered resource as the program sees it.</summary>
    public sealed record Thing(string Urn, string Id, MapValue Outputs, bool IsUnknown)
    {
        /// <summary>Its ID as an input of others.</summary>
        public PropertyValue Reference => Id.Length == 0 ? PropertyValue.Unknown : Id;
    }
}

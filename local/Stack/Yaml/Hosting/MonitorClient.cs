using Grpc.Core;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Yaml.Hosting;

/// <summary>The monitor's calls. A resource that failed was reported by the monitor; here it is only not there.</summary>
sealed class MonitorClient(ResourceMonitor.ResourceMonitorClient client, CancellationToken cancellation)
{
    /// <summary>Registers the stack itself.</summary>
    /// <returns>Its URN.</returns>
    public async Task<string> RegisterStackAsync(string name) => (await client.RegisterResourceAsync(
        new()
        {
            Type = "pulumi:pulumi:Stack",
            Name = name,
            Object = WireCodec.Encode(MapValue.Empty),
            AcceptSecrets = true,
            AcceptResources = true,
        },
        cancellationToken: cancellation)).Urn;

    /// <returns>What the resource is now, or null where it failed.</returns>
    public async Task<RegisterResourceResponse?> RegisterAsync(RegisterResourceRequest request)
    {
        try
        {
            var response = await client.RegisterResourceAsync(request, cancellationToken: cancellation);
            return response.Result == Result.Success ? response : null;
        }
        catch (RpcException failed) when (WasTold(failed))
        {
            return null;
        }
    }

    /// <returns>What the resource is, or null where it could not be read.</returns>
    public async Task<ReadResourceResponse?> ReadAsync(ReadResourceRequest request)
    {
        try
        {
            return await client.ReadResourceAsync(request, cancellationToken: cancellation);
        }
        catch (RpcException failed) when (WasTold(failed))
        {
            return null;
        }
    }

    /// <exception cref="RpcException">The function failed; the status says why.</exception>
    public async Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request) =>
        await client.InvokeAsync(request, cancellationToken: cancellation);

    /// <summary>
    /// A resource that failed, or a deployment that takes no more; anything else is a refusal that nobody has heard of yet.
    /// </summary>
    static bool WasTold(RpcException failed) => failed.StatusCode is StatusCode.Unknown or StatusCode.Unavailable or StatusCode.Cancelled;

    /// <returns>True: it could be done.</returns>
    public async Task<bool> RegisterOutputsAsync(string urn, MapValue outputs)
    {
        var request = new RegisterResourceOutputsRequest { Urn = urn, Outputs = WireCodec.Encode(outputs) };
        await client.RegisterResourceOutputsAsync(request, cancellationToken: cancellation);
        return true;
    }
}

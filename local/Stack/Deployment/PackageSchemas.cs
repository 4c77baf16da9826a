using System.Collections.Concurrent;
using System.Text.Json;
using Grpc.Core;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>The schemas of packages, each asked once of a plugin that is started for it alone.</summary>
sealed class PackageSchemas(ProviderRegistry providers)
{
    readonly ConcurrentDictionary<string, Lazy<Task<MapValue>>> schemas = new(StringComparer.Ordinal);

    /// <exception cref="PluginException">The plugin does not start, or has no schema.</exception>
    public Task<MapValue> GetAsync(string package, CancellationToken cancellation) =>
        schemas.GetOrAdd(package, _ => new(() => AskAsync(package, cancellation))).Value;

    async Task<MapValue> AskAsync(string package, CancellationToken cancellation)
    {
        var plugin = await providers.StartAsync(package, cancellation);
        try
        {
            var response = await plugin.Client.GetSchemaAsync(new(), cancellationToken: cancellation);
            return JsonCodec.Parse(response.Schema) as MapValue ?? throw new PluginException($"the schema of {package} is not an object");
        }
        catch (RpcException error)
        {
            throw new PluginException($"the plugin of {package} does not give its schema: {error.Status.Detail}", error);
        }
        catch (JsonException error)
        {
            throw new PluginException($"the schema of {package} is not JSON: {error.Message}", error);
        }
    }
}

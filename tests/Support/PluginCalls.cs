using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Testing;

/// <summary>The calls with which an engine begins, filled in as it fills them in.</summary>
public static class PluginCalls
{
    /// <summary>The URN of the provider that resources belong to which name none.</summary>
    public const string ProviderUrn = "urn:pulumi:dev::tests::pulumi:providers:mixpeek::default";

    /// <summary>The engine's first call.</summary>
    public static async Task<ProviderHandshakeResponse> HandshakeAsync(this PluginProcess plugin, CancellationToken cancellation) =>
        await plugin.Calls.HandshakeAsync(new()
        {
            EngineAddress = plugin.EngineAddress,
            ConfigureWithUrn = true,
            SupportsViews = true,
            SupportsRefreshBeforeUpdate = true,
            InvokeWithPreview = true,
            AcceptsByteString = true,
        }, cancellationToken: cancellation);

    /// <summary>Configure with these values; the deprecated <c>variables</c> hold the same as strings, without secret marks.</summary>
    public static async Task<ConfigureResponse> ConfigureAsync(
        this PluginProcess plugin, MapValue configuration, CancellationToken cancellation)
    {
        var request = new ConfigureRequest
        {
            Args = configuration.Wire(),
            AcceptSecrets = true,
            AcceptResources = true,
            SendsOldInputs = true,
            SendsOldInputsToDelete = true,
            Id = "73ac2e51-13db-4a03-a67e-bc79abf55c70",
            Urn = ProviderUrn,
            Name = "default",
            Type = "pulumi:providers:mixpeek",
        };
        foreach (var (name, value) in configuration)
            request.Variables[$"mixpeek:config:{name}"] = Spelled(value.Plain());
        return await plugin.Calls.ConfigureAsync(request, cancellationToken: cancellation);
    }

    /// <summary>CheckConfig of a provider that these values describe.</summary>
    public static async Task<CheckResponse> CheckConfigAsync(this PluginProcess plugin, MapValue news, CancellationToken cancellation) =>
        await plugin.Calls.CheckConfigAsync(new()
        {
            Urn = ProviderUrn,
            Name = "default",
            Type = "pulumi:providers:mixpeek",
            Olds = MapValue.Empty.Wire(),
            News = news.Wire(),
        }, cancellationToken: cancellation);

    static string Spelled(PropertyValue value) => value is TextValue text ? text.Value : JsonCodec.ToJson(value);
}

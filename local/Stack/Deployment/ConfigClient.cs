using Grpc.Core;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.State;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>A provider's calls on its configuration. Check and Diff see no secret marks (provider-rules 1).</summary>
sealed class ConfigClient(ResourceProvider.ResourceProviderClient client)
{
    /// <exception cref="ProviderException">The call failed.</exception>
    public async Task<Checked> CheckAsync(string urn, MapValue olds, MapValue news)
    {
        try
        {
            var response = await client.CheckConfigAsync(new()
            {
                Urn = urn, Name = Urns.Name(urn), Type = Urns.Type(urn),
                Olds = WireCodec.Encode(olds.Plain()), News = WireCodec.Encode(news.Plain()),
            });
            var inputs = response.HasInputs ? WireCodec.Decode(response.Inputs) : news;
            return new(Marks.CopySecrets(news, inputs), response.Failures);
        }
        catch (RpcException error)
        {
            throw ProviderErrors.Of(error);
        }
    }

    /// <exception cref="ProviderException">The call failed.</exception>
    public async Task<Difference> DiffAsync(string urn, MapValue olds, MapValue news)
    {
        try
        {
            return Difference.From(await client.DiffConfigAsync(new()
            {
                Urn = urn, Name = Urns.Name(urn), Type = Urns.Type(urn),
                Olds = WireCodec.Encode(olds.Plain()), OldInputs = WireCodec.Encode(olds.Plain()), News = WireCodec.Encode(news.Plain()),
            }));
        }
        catch (RpcException error)
        {
            throw ProviderErrors.Of(error);
        }
    }

    /// <summary>Configures the provider.</summary>
    /// <returns>Whether it accepts secret marks.</returns>
    /// <exception cref="ProviderException">The configuration was refused.</exception>
    public async Task<bool> ConfigureAsync(string urn, string id, MapValue inputs)
    {
        var package = Urns.Type(urn)[Urns.ProviderPrefix.Length..];
        var request = new ConfigureRequest
        {
            Urn = urn, Name = Urns.Name(urn), Type = Urns.Type(urn), Id = id, Args = WireCodec.Encode(inputs),
            AcceptSecrets = true, AcceptResources = true, SendsOldInputs = true, SendsOldInputsToDelete = true,
        };
        foreach (var (key, value) in inputs.Plain())
            request.Variables[$"{package}:config:{key}"] = value is TextValue text ? text.Value : JsonCodec.ToJson(value);
        try
        {
            return (await client.ConfigureAsync(request)).AcceptSecrets;
        }
        catch (RpcException error)
        {
            throw ProviderErrors.Of(error);
        }
    }
}

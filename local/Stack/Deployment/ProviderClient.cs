using Google.Protobuf;
using Grpc.Core;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.State;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>A provider's calls on resources, in terms of values.</summary>
/// <remarks>
/// No call is cancelled from here: the plugin is sent Cancel, and what it has done by then is told in its answer.
/// Every method throws a <see cref="ProviderException"/> where the call fails.
/// </remarks>
sealed class ProviderClient(ResourceProvider.ResourceProviderClient client)
{
    /// <summary>Whether values may be marked as secret; Configure's answer says so.</summary>
    public bool AcceptsSecrets { get; set; } = true;

    public async Task<Checked> CheckAsync(
        string urn, MapValue olds, MapValue news, byte[] seed, CheckRequest.Types.AutonamingOptions? autonaming)
    {
        var response = await CallAsync(client.CheckAsync(new()
        {
            Urn = urn, Name = Urns.Name(urn), Type = Urns.Type(urn),
            Olds = Encode(olds), News = Encode(news), RandomSeed = ByteString.CopyFrom(seed), Autonaming = autonaming,
        }));
        return new(Marked(news, response.HasInputs ? WireCodec.Decode(response.Inputs) : news), response.Failures);
    }

    public async Task<Difference> DiffAsync(
        string urn, string id, MapValue outputs, MapValue oldInputs, MapValue news, IReadOnlyList<string> ignoreChanges)
    {
        var request = new DiffRequest
        {
            Urn = urn, Name = Urns.Name(urn), Type = Urns.Type(urn), Id = id,
            Olds = EncodeElided(outputs), OldInputs = EncodeElided(oldInputs), News = EncodeElided(news),
        };
        request.IgnoreChanges.Add(ignoreChanges);
        return Difference.From(await CallAsync(client.DiffAsync(request)));
    }

    public async Task<Created> CreateAsync(string urn, MapValue inputs, double timeout, bool preview)
    {
        var response = await CallAsync(client.CreateAsync(new()
        {
            Urn = urn, Name = Urns.Name(urn), Type = Urns.Type(urn),
            Properties = Encode(inputs), Timeout = timeout, Preview = preview,
        }));
        var outputs = Marked(inputs, WireCodec.Decode(response.Properties));
        if (!preview && response.Id.Length == 0)
            throw new ProviderException($"the provider created {urn} and did not tell its ID; look for it there, nothing is in the state");
        return new(response.Id, preview ? outputs : Known(response.Id, outputs));
    }

    public async Task<MapValue> UpdateAsync(ResourceState old, ResourceState goal, double timeout, bool preview)
    {
        var request = new UpdateRequest
        {
            Urn = goal.Urn, Name = Urns.Name(goal.Urn), Type = goal.Type, Id = old.Id, Timeout = timeout, Preview = preview,
            Olds = EncodeElided(old.Outputs), OldInputs = EncodeElided(old.Inputs), News = Encode(goal.Inputs),
        };
        request.IgnoreChanges.Add(goal.IgnoreChanges);
        var response = await CallAsync(client.UpdateAsync(request));
        var outputs = Marked(goal.Inputs, WireCodec.Decode(response.Properties));
        return preview ? outputs : Known(old.Id, outputs);
    }

    /// <summary>Reads a resource; null where there is none.</summary>
    /// <param name="outputs">What is known of it; null in an import.</param>
    public async Task<ReadAnswer?> ReadAsync(string urn, string id, MapValue? outputs, MapValue? inputs, double timeout)
    {
        var request = new ReadRequest { Urn = urn, Name = Urns.Name(urn), Type = Urns.Type(urn), Id = id, Timeout = timeout };
        if (outputs is not null)
            request.Properties = Encode(outputs);
        if (inputs is not null)
            request.Inputs = Encode(inputs);
        var response = await CallAsync(client.ReadAsync(request));
        return response.Id.Length == 0 || !response.HasProperties
            ? null
            : new(response.Id, WireCodec.Decode(response.Properties), response.HasInputs ? WireCodec.Decode(response.Inputs) : null);
    }

    /// <summary>All that the provider lists of a kind, page after page (provider-rules 23).</summary>
    public async Task<IReadOnlyList<ListResponse.Types.Result>> ListAsync(string type, MapValue query)
    {
        var all = new List<ListResponse.Types.Result>();
        for (var next = (string?)""; next is not null;)
            next = await ListPageAsync(new() { Token = type, Query = Encode(query), ContinuationToken = next }, all);
        return all;
    }

    public async Task DeleteAsync(ResourceState old, double timeout) => await CallAsync(client.DeleteAsync(new()
    {
        Urn = old.Urn, Name = Urns.Name(old.Urn), Type = old.Type, Id = old.Id, Timeout = timeout,
        Properties = EncodeElided(old.Outputs), OldInputs = EncodeElided(old.Inputs),
    }));

    public async Task<InvokeResponse> InvokeAsync(string token, MapValue arguments, bool preview) =>
        await CallAsync(client.InvokeAsync(new() { Tok = token, Args = Encode(arguments), Preview = preview }));

    /// <returns>Where the list goes on; null where it does not.</returns>
    async Task<string?> ListPageAsync(ListRequest request, List<ListResponse.Types.Result> all)
    {
        var next = (string?)null;
        try
        {
            using var call = client.List(request);
            await foreach (var response in call.ResponseStream.ReadAllAsync())
                if (response.Result is { } result)
                    all.Add(result);
                else if (response.Continuation is { ContinuationToken: { Length: > 0 } token })
                    next = token;
            return next;
        }
        catch (RpcException error)
        {
            throw ProviderErrors.Of(error);
        }
    }

    /// <summary>Outside a preview nothing may be unknown (provider-rules 15): the resource is there, so the state must keep it all the same.</summary>
    static MapValue Known(string id, MapValue outputs)
    {
        var unknown = outputs.Where(output => output.Value.HasUnknown()).Select(output => output.Key).ToArray();
        return unknown.Length == 0
            ? outputs
            : throw new InitFailedException(
                id, outputs.Select((name, value) => unknown.Contains(name) ? null : value), null,
                [$"the provider returned unknown values outside a preview: {string.Join(", ", unknown)}"]);
    }

    /// <summary>Secret marks are the provider's own task where it accepts them, and are put back where it does not.</summary>
    MapValue Marked(MapValue from, MapValue to) => AcceptsSecrets ? to : Marks.CopySecrets(from, to);

    ByteString Encode(MapValue bag) => WireCodec.Encode(AcceptsSecrets ? bag : bag.Plain());

    ByteString EncodeElided(MapValue bag) => Encode(AssetContents.Elide(bag));

    static async Task<T> CallAsync<T>(AsyncUnaryCall<T> call)
    {
        try
        {
            return await call;
        }
        catch (RpcException error)
        {
            throw ProviderErrors.Of(error);
        }
    }
}

using Google.Protobuf;
using Grpc.Core;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Bench.Sides;

/// <summary>A side's process, greeted and configured, with the engine's calls on resources.</summary>
sealed class Provider(Side side, PluginProcess process) : IAsyncDisposable
{
    static readonly ByteString Seed = ByteString.CopyFrom(new byte[32]);

    public int ProcessId => process.ProcessId;

    /// <summary>Starts a side and makes the calls with which an engine begins.</summary>
    public static async Task<Provider> StartAsync(Side side, string url)
    {
        var process = await PluginProcess.StartAsync(side.Options(url));
        var provider = new Provider(side, process);
        await provider.GreetAsync();
        return provider;
    }

    public async Task<MapValue> CheckAsync(string kind, string name, MapValue inputs)
    {
        var request = CheckOf(kind, name, side.Inputs(kind, inputs));
        var response = await process.Calls.CheckAsync(request);
        return response.Failures.Count == 0
            ? WireCodec.Decode(response.Inputs)
            : throw new InvalidOperationException($"{side.Name} refuses {name}: {response.Failures[0].Reason}");
    }

    public async Task<(string Id, MapValue Outputs)> CreateAsync(string kind, string name, MapValue inputs)
    {
        var response = await process.Calls.CreateAsync(new()
        {
            Urn = UrnOf(kind, name), Name = name, Type = TypeOf(kind), Properties = WireCodec.Encode(inputs),
        });
        return (response.Id, WireCodec.Decode(response.Properties));
    }

    public async Task DiffAsync(string kind, string name, string id, MapValue inputs, MapValue outputs)
    {
        var response = await process.Calls.DiffAsync(DiffOf(kind, name, id, WireCodec.Encode(inputs), WireCodec.Encode(outputs)));
        if (response.Changes != DiffResponse.Types.DiffChanges.DiffNone)
            throw new InvalidOperationException($"{side.Name} finds a change in {name} where there is none");
    }

    public async Task ReadAsync(string kind, string name, string id, MapValue inputs, MapValue outputs)
    {
        var response = await process.Calls.ReadAsync(new()
        {
            Urn = UrnOf(kind, name), Name = name, Type = TypeOf(kind), Id = id, Inputs = WireCodec.Encode(inputs), Properties = WireCodec.Encode(outputs),
        });
        if (response.Id != id)
            throw new InvalidOperationException($"{side.Name} does not find {name}, which is there");
    }

    public static CheckRequest CheckOf(string kind, string name, MapValue inputs, MapValue? olds = null) => new()
    {
        Urn = UrnOf(kind, name), Name = name, Type = TypeOf(kind), RandomSeed = Seed,
        Olds = WireCodec.Encode(olds ?? MapValue.Empty), News = WireCodec.Encode(inputs),
    };

    public static DiffRequest DiffOf(string kind, string name, string id, ByteString inputs, ByteString outputs) => new()
    {
        Urn = UrnOf(kind, name), Name = name, Type = TypeOf(kind), Id = id, Olds = outputs, OldInputs = inputs, News = inputs,
    };

    public ValueTask DisposeAsync() => process.DisposeAsync();

    /// <summary>The engine's first calls; a dynamic provider has not got all of them, and the engine goes on without.</summary>
    async Task GreetAsync()
    {
        await TryAsync(process.HandshakeAsync(default));
        await TryAsync(process.Calls.GetPluginInfoAsync(new()).ResponseAsync);
        await TryAsync(process.CheckConfigAsync(MapValue.Empty, default));
        await process.ConfigureAsync(MapValue.Empty, default);
    }

    static async Task TryAsync(Task call)
    {
        try
        {
            await call;
        }
        catch (RpcException missing) when (missing.StatusCode == StatusCode.Unimplemented)
        {
            // Not there.
        }
    }

    static string TypeOf(string kind) => $"mixpeek:index:{kind}";

    static string UrnOf(string kind, string name) => $"urn:pulumi:dev::bench::{TypeOf(kind)}::{name}";
}

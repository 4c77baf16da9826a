using System.Collections.Concurrent;
using System.Globalization;
using Pulumi.Mixpeek.Bench.Measuring;
using Pulumi.Mixpeek.Bench.Sides;
using Pulumi.Mixpeek.Bench.Stacks;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Bench.Rows;

/// <summary>A side's process and a local server that has a namespace and a bucket for it; collections are made on top.</summary>
sealed class Scene(Side side, LocalServer server, Provider provider, string ns, string bucket) : IAsyncDisposable
{
    readonly ConcurrentQueue<(string Name, string Id, MapValue Inputs, MapValue Outputs)> living = [];
    int created;
    MapValue? template;
    (string Name, string Id, MapValue Inputs, MapValue Outputs) last;

    public Provider Provider => provider;

    public static async Task<Scene> OpenAsync(Side side)
    {
        var server = await LocalServer.StartAsync();
        var provider = await Provider.StartAsync(side, server.Url);
        var ns = await MakeAsync(provider, "Namespace", Objects.Namespace);
        return new(side, server, provider, ns, await MakeAsync(provider, "Bucket", Objects.Bucket(ns, "raw")));
    }

    public Task CheckAsync(int index) => CheckAsync($"checked{index}");

    /// <summary>Creates another collection, of inputs that Check returned for an earlier one.</summary>
    public async Task CreateAsync(int index)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"created_{Interlocked.Increment(ref created)}");
        var inputs = (template ??= await CheckAsync("template")).With("collectionName", name);
        var (id, outputs) = await provider.CreateAsync("Collection", name, inputs);
        last = (name, id, inputs, outputs);
    }

    /// <summary>All that an engine does with a resource: it is checked, created and, in the next run, compared.</summary>
    public async Task LiveAsync(int index)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"live_{index}");
        var inputs = await CheckAsync(name);
        var (id, outputs) = await provider.CreateAsync("Collection", name, inputs);
        await provider.DiffAsync("Collection", name, id, inputs, outputs);
        living.Enqueue((name, id, inputs, outputs));
    }

    /// <summary>Reads all that live in a process of its own, as a refresh does.</summary>
    /// <returns>The most memory that the process had, in MB.</returns>
    public async Task<double> RefreshAsync(int atOnce)
    {
        await using var reader = await Provider.StartAsync(side, server.Url);
        var all = living.ToArray();
        await InFlight.RunAsync(all.Length, atOnce, index => reader.ReadAsync("Collection", all[index].Name, all[index].Id, all[index].Inputs, all[index].Outputs));
        return ProcessMemory.Peak(reader.ProcessId);
    }

    /// <summary>Compares the collection that was created last with itself.</summary>
    public Task DiffAsync(int index) => provider.DiffAsync("Collection", last.Name, last.Id, last.Inputs, last.Outputs);

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        await server.DisposeAsync();
    }

    Task<MapValue> CheckAsync(string name) => provider.CheckAsync("Collection", name, Objects.Collection(ns, bucket, name));

    static async Task<string> MakeAsync(Provider provider, string kind, MapValue program) =>
        (await provider.CreateAsync(kind, kind, await provider.CheckAsync(kind, kind, program))).Id;
}

using BenchmarkDotNet.Attributes;
using Pulumi.Mixpeek.Bench.Measuring;
using Pulumi.Mixpeek.Bench.Sides;
using Pulumi.Mixpeek.Bench.Stacks;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Service;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Bench.Micro;

/// <summary>Check and Diff from message to message, without the channel: a bucket of 30 fields, and a collection.</summary>
[MemoryDiagnoser]
public class CallBenchmarks : IDisposable
{
    readonly Session session = new(TimeProvider.System);
    readonly InProcess service;

    public CallBenchmarks() => service = new(session);

    [Params("Bucket", "Collection")]
    public string Kind { get; set; } = "";

    MapValue Inputs => Kind == "Bucket" ? Objects.WideBucket("ns_1") : Objects.Collection("ns_1", "bkt_1", "segments");

    CheckRequest check = null!;
    DiffRequest same = null!, changed = null!;

    [GlobalSetup]
    public void Prepare()
    {
        check = Provider.CheckOf(Kind, "one", Inputs);
        var inputs = WireCodec.Encode(Inputs);
        same = Provider.DiffOf(Kind, "one", "id_1", inputs, inputs);
        changed = Provider.DiffOf(Kind, "one", "id_1", inputs, inputs);
        changed.News = WireCodec.Encode(Inputs.With("description", "changed"));
    }

    [Benchmark]
    public CheckResponse Check() => service.CheckAsync(check).Result;

    [Benchmark]
    public DiffResponse Diff() => service.DiffAsync(same).Result;

    [Benchmark]
    public DiffResponse DiffOfAChange() => service.DiffAsync(changed).Result;

    public void Dispose()
    {
        session.Dispose();
        GC.SuppressFinalize(this);
    }
}

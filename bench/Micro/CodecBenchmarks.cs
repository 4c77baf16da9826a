using BenchmarkDotNet.Attributes;
using Google.Protobuf;
using Pulumi.Mixpeek.Bench.Stacks;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Bench.Micro;

/// <summary>Pulumi's values to and from the wire, and to and from JSON: a bucket whose schema has 30 fields.</summary>
[MemoryDiagnoser]
public class CodecBenchmarks
{
    readonly MapValue bag = Objects.WideBucket("ns_1");
    readonly ByteString wire = WireCodec.Encode(Objects.WideBucket("ns_1"));
    readonly byte[] json = JsonCodec.ToUtf8(Objects.WideBucket("ns_1"));

    [Benchmark]
    public ByteString Encode() => WireCodec.Encode(bag);

    [Benchmark]
    public MapValue Decode() => WireCodec.Decode(wire);

    [Benchmark]
    public byte[] WriteJson() => JsonCodec.ToUtf8(bag);

    [Benchmark]
    public PropertyValue ReadJson() => JsonCodec.Parse(json);
}

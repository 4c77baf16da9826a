using CsCheck;
using Pulumi.Mixpeek.Lifecycle.Gathering;
using Pulumi.Mixpeek.Tests.Wire;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Reads;

/// <summary>What a listing brought is held packed, and is what it was when it is read.</summary>
public sealed class PackedTests
{
    [Fact]
    public void What_is_packed_comes_back() =>
        Gen.Select(AnyValue.Plain, AnyValue.Plain, (one, other) => MapValue.Of(("one", one), ("other", other)))
            .Sample(value => Packed.Read(Packed.Of(value)).Equals(value), iter: 300, threads: 1);

    [Fact]
    public void What_says_the_same_over_and_over_weighs_little()
    {
        var lineage = MapValue.Of(("lineage", ListValue.From(Enumerable.Repeat<PropertyValue>(MapValue.Of(("type", "array"), ("examples", PropertyValue.Null)), 200))));
        Assert.InRange(Packed.Of(lineage).Length, 1, JsonCodec.ToUtf8(lineage).Length / 20);
    }
}

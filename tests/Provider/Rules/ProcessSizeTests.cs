using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Rules;

/// <summary>provider-rules, "The process": messages of any size and depth.</summary>
public sealed class ProcessSizeTests(OfflinePlugin plugin) : IClassFixture<OfflinePlugin>
{
    const int Depth = 300, Megabytes = 100;

    [Fact]
    public async Task Process_carries_300_levels_through_Check_Diff_and_a_preview()
    {
        PropertyValue nested = "the bottom";
        for (var level = 0; level < Depth; level++)
            nested = level % 2 == 0 ? MapValue.Of(("deeper", nested)) : ListValue.Create([nested]);
        await RoundTripAsync(nested);
    }

    [Fact]
    public async Task Process_carries_100_MB_through_Check_Diff_and_a_preview() =>
        await RoundTripAsync(new string('x', Megabytes * 1024 * 1024));

    async Task RoundTripAsync(PropertyValue value)
    {
        var bucket = plugin.Managed("Bucket");
        var program = Samples.Bucket.With("metadata", MapValue.Of(("note", value)));
        var inputs = await bucket.CheckedAsync(program);
        Assert.True(inputs["metadata"] == program["metadata"], "Check changed the value");
        var preview = (await bucket.PreviewCreateAsync(inputs)).Properties.Bagged();
        Assert.True(preview["metadata"] == program["metadata"], "the preview changed the value");
        var stored = plugin.Stored("Bucket", inputs);
        Assert.Equal(Protocol.DiffResponse.Types.DiffChanges.DiffNone, (await stored.DiffAsync(inputs)).Changes);
    }
}

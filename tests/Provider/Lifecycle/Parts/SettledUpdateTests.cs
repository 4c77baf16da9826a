using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>An update that changes a lifecycle state too.</summary>
public sealed class SettledUpdateTests
{
    [Fact]
    public async Task A_lifecycle_state_comes_after_the_rest_by_a_request_of_its_own()
    {
        using var collection = new Course("Collection");
        collection.Mixpeek.On("PATCH /v1/collections/col_1", JsonCodec.ToJson(Bag.Json(Clips.CollectionAnswer).With("description", "cut")))
            .On("PATCH /v1/collections/col_1/lifecycle", "{}");
        var outputs = await collection.UpdateAsync("col_1", Clips.Collection, Clips.Collection, Clips.Collection.With("description", "cut").With("lifecycleState", "cold"));
        Assert.Equal(["PATCH /v1/collections/col_1", "PATCH /v1/collections/col_1/lifecycle"], collection.Mixpeek.Asked);
        Assert.Equal("cold", outputs.TextOf("lifecycleState"));
    }

    [Fact]
    public async Task A_lifecycle_state_that_did_not_come_true_before_is_tried_again()
    {
        using var collection = new Course("Collection");
        collection.Mixpeek.On("PATCH /v1/collections/col_1/lifecycle", "{}");
        var cold = Clips.Collection.With("lifecycleState", "cold");
        await collection.UpdateAsync("col_1", Clips.Collection, cold, cold); // the inputs have it, the outputs do not
        Assert.Single(collection.Mixpeek.Asked);
    }

    [Fact]
    public async Task A_lifecycle_state_that_is_there_is_not_written_again()
    {
        using var collection = new Course("Collection");
        collection.Mixpeek.On("PATCH /v1/collections/col_1", JsonCodec.ToJson(Bag.Json(Clips.CollectionAnswer).With("description", "cut")));
        var cold = Clips.Collection.With("lifecycleState", "cold");
        var outputs = await collection.UpdateAsync("col_1", cold, cold, cold.With("description", "cut"));
        Assert.Equal(["PATCH /v1/collections/col_1"], collection.Mixpeek.Asked);
        Assert.Equal("cold", outputs.TextOf("lifecycleState"));
    }
}

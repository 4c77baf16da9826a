using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>A lifecycle state is read where the inputs have one, and only there.</summary>
public sealed class ApartReadTests : IDisposable
{
    const string Patch = "PATCH /v1/collections/col_1/lifecycle", Get = "GET /v1/collections/col_1/lifecycle", Ask = "GET /v1/tasks/t_1";

    static readonly MapValue Cold = Clips.Collection.With("lifecycleState", "cold");
    static readonly MapValue Outputs = Bag.Json("""{"collectionId": "col_1"}""");

    readonly Course course = new("Collection");

    public void Dispose() => course.Dispose();

    [Fact]
    public async Task A_Read_asks_for_what_the_inputs_set()
    {
        course.Mixpeek.On(Get, """{"lifecycle_state": "archived"}""");
        Assert.Equal("archived", (await ReadAsync(Cold, "{}")).TextOf("lifecycle_state"));
        Assert.Equal("ns_1", course.Mixpeek.Requests.Single().Namespace);
    }

    [Theory]
    [InlineData(true, """{"lifecycle_state": "cold"}""")] // told already
    [InlineData(false, "{}")]
    public async Task A_Read_asks_for_nothing_else(bool isSet, string answer)
    {
        Assert.Equal(Bag.Json(answer), await ReadAsync(isSet ? Cold : Clips.Collection, answer));
        Assert.Empty(course.Mixpeek.Asked);
    }

    [Fact]
    public async Task An_answer_that_does_not_tell_tells_nothing()
    {
        course.Mixpeek.On(Get, """{"other": 1}""");
        Assert.Equal(Bag.Json("""{"a": 1}"""), await ReadAsync(Cold, """{"a": 1}"""));
    }

    Task<MapValue> ReadAsync(MapValue inputs, string answer) => Course.Done(Apart.ReadAsync(course.Operation, "col_1", inputs, Bag.Json(answer)));
}

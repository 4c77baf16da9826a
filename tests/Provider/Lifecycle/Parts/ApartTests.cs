using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;
using static Pulumi.Mixpeek.Tests.Lifecycle.Parts.ScriptedMixpeek;

namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>A lifecycle state is written by a request of its own, and is an output only once it came true.</summary>
public sealed class ApartTests : IDisposable
{
    const string Patch = "PATCH /v1/collections/col_1/lifecycle", Get = "GET /v1/collections/col_1/lifecycle", Ask = "GET /v1/tasks/t_1";

    static readonly MapValue Cold = Clips.Collection.With("lifecycleState", "cold");
    static readonly MapValue Outputs = Bag.Json("""{"collectionId": "col_1"}""");

    readonly Course course = new("Collection");

    public void Dispose() => course.Dispose();

    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("""{"lifecycleState": "active"}""", "{}")] // the default is nothing to do
    [InlineData("""{"lifecycleState": "cold"}""", """{"lifecycleState": "cold"}""")]
    [InlineData("{}", """{"lifecycleState": "active"}""")]
    public async Task What_is_there_already_costs_no_request(string inputs, string outputs)
    {
        await SettleAsync(Bag.Json(inputs), Bag.Json(outputs));
        Assert.Empty(course.Mixpeek.Asked);
    }

    [Fact]
    public async Task What_is_not_there_yet_is_one_PATCH()
    {
        course.Mixpeek.On(Patch, "{}");
        var outputs = await SettleAsync(Cold, Outputs);
        Assert.Equal(Outputs.With("lifecycleState", "cold"), outputs);
        var request = Assert.Single(course.Mixpeek.Requests);
        Assert.Equal((Patch, "ns_1"), (request.ToString(), request.Namespace));
        Assert.Equal(Bag.Json("""{"lifecycle_state": "cold"}"""), request.Body);
        Assert.Empty(course.Log.Warnings);
    }

    [Fact]
    public async Task A_default_that_is_spelled_out_is_an_output() =>
        Assert.Equal("active", (await SettleAsync(Clips.Collection.With("lifecycleState", "active"), Outputs)).TextOf("lifecycleState"));

    [Fact]
    public async Task What_the_program_no_longer_says_goes_back_to_its_default()
    {
        course.Mixpeek.On(Patch, "{}");
        Assert.Equal(Outputs, await SettleAsync(Clips.Collection, Outputs.With("lifecycleState", "cold")));
        Assert.Equal(Bag.Json("""{"lifecycle_state": "active"}"""), course.Mixpeek.Requests[0].Body);
    }

    [Theory]
    [InlineData("""{"warning": "slow to read"}""", "collection \"it\", lifecycleState: slow to read")]
    [InlineData("""{"warning": ""}""", null)]
    [InlineData("""{"warning": 5}""", null)]
    public async Task A_warning_of_Mixpeek_s_is_passed_on(string answer, string? warning)
    {
        course.Mixpeek.On(Patch, answer);
        await SettleAsync(Cold, Outputs);
        Assert.Equal(warning is null ? [] : [warning], course.Log.Warnings);
    }

    [Fact]
    public async Task Its_task_is_waited_for()
    {
        course.Mixpeek.On(Patch, """{"task_id": "t_1"}""").On(Ask, Says("""{"status": "PROCESSING"}"""), Says("""{"status": "COMPLETED"}"""));
        Assert.Equal("cold", (await SettleAsync(Cold, Outputs)).TextOf("lifecycleState"));
        Assert.Equal([Patch, Ask, Ask], course.Mixpeek.Asked);
        Assert.All(course.Mixpeek.Requests, request => Assert.Equal("ns_1", request.Namespace));
        Assert.Equal(["lifecycleState cold: task t_1 PROCESSING, 0 s"], course.Log.Statuses);
    }

    [Theory]
    [InlineData("""{"task_id": "t_1"}""", new[] { Patch, Ask, Get })]
    [InlineData("""{"task_id": 5}""", new[] { Patch, Get })]
    public async Task Where_no_task_tells_the_resource_does(string answer, string[] asked)
    {
        course.Mixpeek.On(Patch, answer).On(Get, """{"lifecycle_state": "cold"}""");
        Assert.Equal("cold", (await SettleAsync(Cold, Outputs)).TextOf("lifecycleState"));
        Assert.Equal(asked, course.Mixpeek.Asked);
        Assert.All(course.Mixpeek.Requests, request => Assert.Equal("ns_1", request.Namespace));
    }

    Task<MapValue> SettleAsync(MapValue inputs, MapValue outputs) => Course.Done(course.Apart.SettleAsync(course.Operation, "col_1", inputs, outputs));
}

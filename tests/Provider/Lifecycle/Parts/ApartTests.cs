using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Lifecycle;
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

    [Fact]
    public async Task Where_neither_tells_that_it_came_true_it_did_not()
    {
        course.Mixpeek.On(Patch, """{"task_id": "t_1"}""").On(Get, """{"lifecycle_state": "active"}""");
        Assert.Contains("is not yet cold: Mixpeek does not know the task any more that was to bring it there, and it is not there yet. The next `pulumi up` tries again.",
            (await FailureAsync()).Message);
    }

    [Fact]
    public async Task A_failure_keeps_the_resource_and_all_that_is_known_of_it()
    {
        course.Mixpeek.On(Patch, Refuses(500));
        var failure = await FailureAsync();
        Assert.Equal(("col_1", Outputs, Cold), (failure.Id, failure.Outputs, failure.Inputs));
        Assert.Equal($"collection \"it\" exists, but its lifecycleState is not yet cold: making collection \"it\": {Patch} answered 500. Try again. The next `pulumi up` tries again.", failure.Message);
        Assert.IsType<ApiException>(failure.InnerException);
    }

    [Fact]
    public async Task A_task_that_failed_is_such_a_failure()
    {
        course.Mixpeek.On(Patch, """{"task_id": "t_1"}""").On(Ask, """{"status": "FAILED"}""");
        Assert.Contains("task t_1 ended as FAILED", (await FailureAsync()).Message);
    }

    [Fact]
    public async Task One_that_cannot_go_back_to_its_default_says_what_that_is()
    {
        course.Mixpeek.On(Patch, Refuses(500));
        var failure = await Assert.ThrowsAsync<PartialFailureException>(() => SettleAsync(Clips.Collection, Outputs.With("lifecycleState", "cold")));
        Assert.Contains("its lifecycleState is not yet active:", failure.Message);
    }

    [Fact]
    public async Task What_is_not_known_yet_is_not_sent()
    {
        var failure = await Assert.ThrowsAsync<PartialFailureException>(() => SettleAsync(Clips.Collection.With("lifecycleState", PropertyValue.Unknown), Outputs));
        Assert.Contains("its lifecycleState is not yet set: making collection \"it\": some of its inputs are not known yet", failure.Message);
        Assert.Empty(course.Mixpeek.Asked);
    }

    [Fact]
    public async Task So_is_a_Cancel()
    {
        await course.Stop.CancelAsync();
        Assert.Equal("collection \"it\" exists, but its lifecycleState is not yet cold: the operation was stopped, or its time ran out. The next `pulumi up` tries again.", (await FailureAsync()).Message);
    }

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

    Task<MapValue> SettleAsync(MapValue inputs, MapValue outputs) => Course.Done(course.Apart.SettleAsync(course.Operation, "col_1", inputs, outputs));

    Task<MapValue> ReadAsync(MapValue inputs, string answer) => Course.Done(Apart.ReadAsync(course.Operation, "col_1", inputs, Bag.Json(answer)));

    Task<PartialFailureException> FailureAsync() => Assert.ThrowsAsync<PartialFailureException>(() => SettleAsync(Cold, Outputs));
}

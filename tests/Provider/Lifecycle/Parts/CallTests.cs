using Pulumi.Mixpeek.Api.Lists;
using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>What holds for every call that may reach Mixpeek: nothing after its end, nothing unknown, and a name for what failed.</summary>
public sealed class CallTests : IDisposable
{
    const string List = "POST /v1/buckets/list";

    readonly Course course = new();

    public void Dispose() => course.Dispose();

    [Fact]
    public async Task After_its_end_nothing_is_sent()
    {
        await course.Stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => course.Operation.SendAsync(HttpMethod.Get, "/v1/x", null));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => course.Operation.ReadListAsync("/v1/x", null));
        Assert.Empty(course.Mixpeek.Asked);
    }

    [Fact]
    public async Task What_is_not_known_is_not_sent()
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            course.Operation.SendAsync(HttpMethod.Post, "/v1/x", null, Bag.Json("""{"a": ["<unknown>"]}""")));
        Assert.Equal("making bucket \"it\": some of its inputs are not known yet, so nothing was sent. Run the command again.", refused.Message);
        Assert.Empty(course.Mixpeek.Asked);
    }

    [Fact]
    public async Task A_list_is_read_in_its_namespace()
    {
        course.Mixpeek.On("GET /v1/x", """{"list": [1]}""");
        Assert.Equal([1], await course.Operation.ReadListAsync("/v1/x", "ns_1"));
        Assert.Equal("ns_1", course.Mixpeek.Requests.Single().Namespace);
    }

    [Fact]
    public void What_failed_is_named_in_the_user_s_terms()
    {
        var failed = course.Operation.Failed;
        Assert.Equal(("making bucket \"it\"", "mixpeek:index:Bucket"), (failed.What, failed.Token));
        Assert.Equal("bucketSchema.properties", failed.PropertyPath(["bucket_schema", "properties"]));
        Assert.Equal("give it more with the resource option `customTimeouts`, and run the command again", failed.MoreTime);
    }

    [Fact]
    public void A_resource_is_called_by_its_kind_and_the_name_in_the_program() =>
        Assert.Equal(("it", "bucket \"it\""), (course.Subject.Name, course.Subject.ToString()));

    [Theory]
    [InlineData("a::b")] // as the engine reads it: all that comes after the third delimiter
    [InlineData("a$b")]
    [InlineData("::")]
    public void A_name_may_have_a_URN_s_delimiters_in_it(string name) => Assert.Equal(name, Course.SubjectOf("Bucket", name).Name);

    [Fact]
    public async Task An_inventory_lists_by_IDs_that_an_import_takes()
    {
        course.Mixpeek.On(List, """{"results": [{"bucket_id": "bkt_1", "bucket_name": "clips"}, {"bucket_id": "bkt_2"}], "total_count": 2}""");
        var inventory = Inventory("Bucket", "ns_1");
        var page = await inventory.PagesAsync(ListPosition.Start, 7).SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal([("ns_1/bkt_1", "clips"), ("ns_1/bkt_2", "bkt_2")], page.Entries.Select(inventory.Identify));
        var request = course.Mixpeek.Requests.Single();
        Assert.Equal(("ns_1", Bag.Json("""{"limit": 7, "offset": 0}""")), (request.Namespace, request.Body));
    }

    [Fact]
    public async Task An_inventory_looks_for_what_is_asked_for()
    {
        course.Mixpeek.On(List, """{"results": [], "total_count": 0}""");
        await Inventory("Bucket", "ns_1", "clip").PagesAsync(ListPosition.Start, 7).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal("clip", course.Mixpeek.Requests.Single().Body!.TextOf("search"));
    }

    [Fact]
    public void An_inventory_s_failure_says_of_which_namespace_and_what_was_expected()
    {
        Assert.Equal("listing buckets of namespace \"ns_1\"", Inventory("Bucket", "ns_1").Failed.What);
        Assert.Equal("Expected the ID or the name of a namespace: `pulumi do mixpeek:Namespace list` shows those that there are.", Inventory("Bucket", "ns_1").Failed.NotFound);
        Assert.Equal(("listing namespaces", null), (Inventory("Namespace", null).Failed.What, Inventory("Namespace", null).Failed.NotFound));
        Assert.Equal("run the command again", Inventory("Bucket", "ns_1").MoreTime);
    }

    [Fact]
    public void An_entry_without_an_ID_is_an_error_that_names_the_field() =>
        Assert.Equal("listing buckets of namespace \"ns_1\": Mixpeek answered an entry without \"bucket_id\".",
            Assert.Throws<RefusedException>(() => Inventory("Bucket", "ns_1").Identify(Bag.Json("""{"bucket_name": "clips"}"""))).Message);

    Inventory Inventory(string kind, string? @namespace, string? search = null) =>
        new(Course.SubjectOf(kind).Kind, @namespace, search, course.Mixpeek, course.Log, course.Stop.Token);
}

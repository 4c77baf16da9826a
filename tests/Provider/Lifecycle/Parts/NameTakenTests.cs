using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Values;
using Xunit;
using static Pulumi.Mixpeek.Tests.Lifecycle.Parts.ScriptedMixpeek;

namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>A name that is taken: the error says whose it is, and how to take that over.</summary>
public sealed class NameTakenTests : IDisposable
{
    const string Look = "GET /v1/buckets/clips";

    readonly Course course = new();

    public void Dispose() => course.Dispose();

    [Fact]
    public async Task The_error_s_own_details_tell_who_has_it()
    {
        Assert.EndsWith("pulumi import mixpeek:index:Bucket it ns_1/bkt_9", await ExplainAsync("""{"existing_id": "bkt_9"}"""));
        Assert.Empty(course.Mixpeek.Asked);
    }

    [Fact]
    public async Task Otherwise_one_GET_by_the_name_does()
    {
        course.Mixpeek.On(Look, Clips.BucketAnswer);
        Assert.EndsWith("pulumi import mixpeek:index:Bucket it ns_1/bkt_1", await ExplainAsync());
        Assert.Equal([Look], course.Mixpeek.Asked);
        Assert.Equal("ns_1", course.Mixpeek.Requests[0].Namespace);
    }

    [Fact]
    public async Task Where_nobody_knows_the_error_is_the_conflict_all_the_same() =>
        Assert.EndsWith("pulumi import mixpeek:index:Bucket it ID (with the ID of the existing bucket)", await ExplainAsync());

    [Fact]
    public async Task What_a_replacement_s_predecessor_holds_is_no_other_s()
    {
        course.Known.Exists(course.Subject.Urn, "bkt_1", Clips.Bucket);
        course.Mixpeek.On(Look, Clips.BucketAnswer);
        Assert.EndsWith("The name is still held by the one that this replaces: give the resource the option deleteBeforeReplace: true, or another name.", await ExplainAsync());
    }

    [Fact]
    public async Task What_another_than_the_predecessor_holds_is_another_s()
    {
        course.Known.Exists(course.Subject.Urn, "bkt_0", Clips.Bucket);
        course.Mixpeek.On(Look, Clips.BucketAnswer);
        Assert.Contains("take over what exists", await ExplainAsync());
    }

    [Fact]
    public async Task A_namespace_s_name_is_imported_as_it_is()
    {
        using var @namespace = new Course("Namespace");
        @namespace.Mixpeek.On("GET /v1/namespaces/media", """{"namespace_id": "ns_7"}""");
        var inputs = Clips.Namespace.With("namespace", "ns_1"); // no input of its own: it must not come before the ID
        Assert.EndsWith("pulumi import mixpeek:index:Namespace it ns_7", await ExplainAsync(@namespace, inputs, null));
        Assert.Null(@namespace.Mixpeek.Requests[0].Namespace);
    }

    Task<string> ExplainAsync(string? details = null) => ExplainAsync(course, Clips.Bucket, details);

    static async Task<string> ExplainAsync(Course course, MapValue inputs, string? details)
    {
        var refused = Assert.Throws<ApiException>(() => Refuses(409, details)(new(HttpMethod.Post, course.Kind.Path, "ns_1")));
        return (await Course.Done(new NameTaken(course.Known).ExplainAsync(course.Operation, inputs, refused))).Message;
    }
}

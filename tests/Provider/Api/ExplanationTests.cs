using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Api;

public sealed class ExplanationTests
{
    static readonly FailedOperation Creating = new("creating", "bucket", "mixpeek:index:Bucket", "media");

    [Fact]
    public void The_resource_comes_first_then_what_happened() =>
        Assert.StartsWith("creating bucket \"media\": POST /v1/buckets answered 500.", Explain(Refusal(500)), StringComparison.Ordinal);

    [Fact]
    public void What_is_not_valid_is_named_by_its_property()
    {
        var error = new ApiError(422, "ValidationError", "2 problems", null,
            [new(["unique_key", "fields", "0"], "no such field."), new(["other", "0", "x"], "unknown")], "req_1");
        var operation = Creating with { PropertyPath = location => location[0] == "unique_key" ? "uniqueKey.fields[0]" : null };

        Assert.EndsWith("uniqueKey.fields[0]: no such field; other[0].x: unknown.", Explain(Refusal(error), operation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(KeySource.State, "`pulumi refresh --run-program`")]
    [InlineData(KeySource.State, "from the stack's state")]
    [InlineData(KeySource.Configuration, "pulumi config set --secret mixpeek:apiKey")]
    [InlineData(KeySource.Configuration, "from the configuration")]
    [InlineData(KeySource.Environment, "MIXPEEK_API_KEY")]
    public void A_refused_key_says_where_it_came_from_and_what_to_do(KeySource source, string part) =>
        Assert.Contains(part, Explain(Refusal(401, source)), StringComparison.Ordinal);

    [Fact]
    public void A_taken_name_gives_the_exact_import_line() =>
        Assert.EndsWith("pulumi import mixpeek:index:Bucket media bkt_1",
            Explain(Refusal(409), Creating with { ExistingId = "bkt_1" }), StringComparison.Ordinal);

    [Fact]
    public void An_import_line_can_be_pasted_into_a_shell() =>
        Assert.EndsWith(@"pulumi import mixpeek:index:Bucket 'it'\''s media' bkt_1",
            Explain(Refusal(409), Creating with { Name = "it's media", ExistingId = "bkt_1" }), StringComparison.Ordinal);

    [Fact]
    public void A_name_that_the_predecessor_holds_needs_deleteBeforeReplace() =>
        Assert.Contains("deleteBeforeReplace: true", Explain(Refusal(409), Creating with { IsHeldByPredecessor = true }), StringComparison.Ordinal);

    [Fact]
    public void A_conflict_of_a_DELETE_is_no_name_that_is_taken() => Assert.DoesNotContain("pulumi import",
        Explain(Refusal(409, request: Ask.Delete), Creating with { Doing = "deleting" }), StringComparison.Ordinal);

    [Theory]
    [InlineData(403, "permissions")]
    [InlineData(404, "Is \"ns_1\" a namespace")]
    [InlineData(429, "mixpeek:requestsPerMinute")]
    [InlineData(500, "support finds it by req_1")]
    public void A_refusal_says_what_to_do(int status, string part) =>
        Assert.Contains(part, Explain(Refusal(status)), StringComparison.Ordinal);

    [Fact]
    public void No_connection_names_the_settings_that_decide_about_it()
    {
        var text = Explain(new(Ask.Read, ApiFailure.Unreachable, "GET /v1/buckets/bkt_1: the name of x could not be resolved."));

        Assert.Contains("mixpeek:baseUrl", text, StringComparison.Ordinal);
        Assert.Contains("HTTPS_PROXY", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_outcome_is_said() => Assert.Contains("It is not known whether",
        Explain(new(Ask.Create, ApiFailure.Unanswered, "POST /v1/buckets: cut.") { OutcomeUnknown = true }), StringComparison.Ordinal);

    [Theory]
    [InlineData("existing_id")]
    [InlineData("bucket_id")]
    [InlineData("id")]
    public void The_existing_objects_ID_is_found_in_the_details(string name)
    {
        var error = new ApiError(409, "AlreadyExistsError", "", MapValue.Of((name, "bkt_9"), ("namespace_id", "ns_1")), [], null);

        Assert.Equal("bkt_9", ExistingObject.IdIn(error, "bucket_id"));
    }

    [Fact]
    public void Details_without_an_ID_give_none()
    {
        Assert.Null(ExistingObject.IdIn(new(409, null, "", MapValue.Of(("id", 5)), [], null), "bucket_id"));
        Assert.Null(ExistingObject.IdIn(new(409, null, "", null, [], null), "bucket_id"));
    }

    static string Explain(ApiException exception, FailedOperation? operation = null) => Explanation.Of(exception, operation ?? Creating);

    static ApiException Refusal(int status, KeySource? source = null, ApiRequest? request = null) =>
        Refusal(new ApiError(status, null, "", null, [], "req_1"), source, request);

    static ApiException Refusal(ApiError error, KeySource? source = null, ApiRequest? request = null) =>
        new(request ?? Ask.Create, ApiFailure.Refused, $"{request ?? Ask.Create} answered {error.Status}.") { Error = error, KeySource = source };
}

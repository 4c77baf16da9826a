using System.Net;
using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Api;

/// <summary>What is made of the errors that Mixpeek, its framework, and what stands before them answer.</summary>
public sealed class ErrorBodyTests
{
    [Fact]
    public async Task An_error_of_Mixpeeks_is_read_whole()
    {
        var error = await Refusal(422, """
            {"success": false, "status": 422, "error": {"type": "ValidationError", "message": "2 problems", "details": {"validation_errors": [
              {"type": "enum", "location": ["bucket_schema", "properties", "video", "type"], "message": "not a type"},
              {"type": "missing", "location": "body.source.bucket_ids", "message": "is required"}]}}}
            """, ("X-Request-ID", "req_1"));

        Assert.Equal("POST /v1/buckets answered 422 ValidationError: \"2 problems\" (request req_1).", error.Message);
        Assert.Equal(("ValidationError", "2 problems", "req_1"), (error.Error!.Type, error.Error.Message, error.Error.RequestId));
        Assert.NotNull(error.Error.Details);
        Assert.Equal(["bucket_schema/properties/video/type: not a type", "source/bucket_ids: is required"], Findings(error));
    }

    [Fact]
    public async Task The_frameworks_own_form_is_read_too()
    {
        var error = await Refusal(422, """
            {"detail": [{"loc": ["body", "source", "bucket_ids", 0], "msg": "Input should be a valid string", "type": "string_type", "input": 7},
                        {"loc": ["header", "x-namespace"], "msg": "Field required", "type": "missing"}]}
            """);

        Assert.Equal("POST /v1/buckets answered 422.", error.Message);
        Assert.Equal(["source/bucket_ids/0: Input should be a valid string", "header/x-namespace: Field required"], Findings(error));
    }

    [Theory]
    [InlineData("""{"detail": "Not Found"}""", "POST /v1/buckets answered 404: \"Not Found\".")]
    [InlineData("""{"error": "no such route"}""", "POST /v1/buckets answered 404: \"no such route\".")]
    [InlineData("""{"message": "gone"}""", "POST /v1/buckets answered 404: \"gone\".")]
    [InlineData("<h1>404</h1>\r\n  not\there", "POST /v1/buckets answered 404: \"<h1>404</h1> not here\".")]
    [InlineData("""{"error": {"message": 5, "type": [], "details": "none"}, "detail": {}}""", "POST /v1/buckets answered 404.")]
    [InlineData("[]", "POST /v1/buckets answered 404: \"[]\".")]
    [InlineData("", "POST /v1/buckets answered 404.")]
    public async Task Other_forms_give_what_they_have(string body, string message) =>
        Assert.Equal(message, (await Refusal(404, body)).Message);

    [Fact]
    public async Task A_long_text_is_cut() =>
        Assert.InRange((await Refusal(404, new string('x', 100_000))).Message.Length, 100, 500);

    [Fact]
    public async Task The_error_tells_a_missing_object_from_a_taken_name()
    {
        Assert.True((await Refusal(404, "{}")).IsNotFound);
        Assert.True((await Refusal(409, "{}")).IsConflict);
        Assert.False((await Refusal(400, "{}")) is { IsNotFound: true } or { IsConflict: true });
    }

    [Fact]
    public async Task The_key_and_a_bodys_secrets_are_cut_out_of_what_comes_back()
    {
        var request = Ask.Create with { Body = MapValue.Of(("infrastructure", MapValue.Of(("qdrant_api_key", new SecretValue("canary-qdrant"))))) };
        var error = await Refusal(422, $$$$"""
            {"error": {"type": "ValidationError", "message": "Bearer {{{{Client.Key}}}} with canary-qdrant, not sk_live_another_one",
             "details": {"echo": ["{{{{Client.Key}}}}"], "validation_errors": [{"location": ["a"], "message": "canary-qdrant is too short"}]}}}
            """, request: request);

        var all = $"{error} {error.Error} {error.Error!.Details} {string.Join(' ', Findings(error))}";
        Assert.DoesNotContain(Client.Key, all, StringComparison.Ordinal);
        Assert.DoesNotContain("canary-qdrant", all, StringComparison.Ordinal);
        Assert.DoesNotContain("sk_live", all, StringComparison.Ordinal);
        Assert.Contains("Bearer [secret] with [secret], not [secret]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secrets_are_cut_out_of_a_page_that_is_not_JSON_too()
    {
        using var client = new Client(new Answers().Json($"<html>Authorization: {Client.Key}"));

        var error = await client.FailAsync(Ask.Read);

        Assert.Contains("Authorization: [secret]", error.Message, StringComparison.Ordinal);
    }

    static IEnumerable<string> Findings(ApiException error) =>
        error.Error!.ValidationErrors.Select(finding => $"{string.Join('/', finding.Location)}: {finding.Message}");

    static async Task<ApiException> Refusal(int status, string body, (string, string)? header = null, ApiRequest? request = null)
    {
        (string, string)[] headers = header is { } one ? [one] : [];
        using var client = new Client(new Answers().Json((HttpStatusCode)status, body, headers));
        return await client.FailAsync(request ?? Ask.Create);
    }
}

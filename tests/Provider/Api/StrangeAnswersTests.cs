using System.Globalization;
using System.Net;
using System.Text;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Api.Pace;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Api;

/// <summary>Answers that nobody would send on purpose: an object or an error each time, never anything else.</summary>
public sealed class StrangeAnswersTests
{
    static readonly string[] Names =
        ["error", "detail", "details", "validation_errors", "loc", "location", "msg", "message", "type", "request_id"];

    static readonly Gen<string> Json = Gen.Recursive<string>((depth, inner) => depth > 3
        ? Gen.OneOf("null", "1", "\"x\"", "true", "\"\\ud800\"", "1e999")
        : Gen.Frequency(
            (2, Gen.OneOf("null", "-0.5", "\"ns_1\"", "false", "[]", "{}")),
            (2, inner.Array[0, 3].Select(items => $"[{string.Join(',', items)}]")),
            (5, Gen.Select(Gen.OneOf(Names), inner).Array[1, 4]
                .Select(pairs => $"{{{string.Join(',', pairs.Select(pair => $"\"{pair.Item1}\":{pair.Item2}"))}}}"))));

    static readonly Gen<byte[]> Body = Gen.OneOf(
        Json.Select(Encoding.UTF8.GetBytes),
        Gen.Select(Json, Gen.Int[0, 20]).Select((json, cut) => Encoding.UTF8.GetBytes(json[..Math.Max(0, json.Length - cut)])),
        Gen.Byte.Array[0, 64],
        Gen.Byte.Array[1, 8].Select(bytes => (byte[])[(byte)'"', .. bytes, (byte)'"']));

    static readonly Gen<int> Status = Gen.OneOf(200, 204, 302, 401, 404, 409, 422);

    static readonly Gen<string> Number = Gen.OneOf(
        Gen.OneOf("", "0", "-1", "1.5", "99999999999999999999", "9223372036854775807", "soon"),
        Gen.OneOf("Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT"),
        Gen.Long.Select(number => number.ToString(CultureInfo.InvariantCulture)));

    [Fact]
    public void Any_body_gives_an_object_or_an_error() => Gen.Select(Status, Body).Sample((status, body) =>
    {
        var reader = new AnswerReader(Ask.Create, new(Client.Key, KeySource.State), RequestLog.None);
        try
        {
            Assert.NotNull(reader.Object(new(new Attempt.Answered(status, body, new()), 1)));
            Assert.InRange(status, 200, 299);
        }
        catch (ApiException error)
        {
            Assert.StartsWith("POST /v1/buckets answered ", error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(error.Message, char.IsControl);
        }
    }, iter: 3000);

    [Fact]
    public void Any_header_gives_a_wait_of_a_day_at_most() => Gen.Select(Number, Number, Number, Number).Sample((after, reset, limit, window) =>
    {
        using var response = Answers.Response((HttpStatusCode)429, "", ("Retry-After", after), ("X-RateLimit-Reset", reset),
            ("X-RateLimit-Limit", limit), ("X-RateLimit-Remaining", limit), ("X-RateLimit-Window", window));
        var time = new FakeTimeProvider();

        var headers = AnswerHeaders.From(response, time.GetUtcNow());

        var bucket = new TokenBucket(null, time);
        bucket.Learn(new(429, [], headers), bucket.Take());
        foreach (var wait in new[] { headers.RetryAfter, headers.UntilReset, bucket.Wait() })
            Assert.InRange(wait ?? TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromDays(1));
    }, iter: 1000);
}

using Microsoft.Extensions.Time.Testing;
using Moq;
using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>Extractors that the built-in catalogue does not list: Mixpeek's is asked once, where there is a key, and need not answer.</summary>
public sealed class LiveCatalogueTests
{
    static readonly MapValue Own = Bag.Json("""{"namespace": "ns_1", "featureExtractor": {"featureExtractorName": "own", "version": "v1"}}""");

    static readonly ListValue Answer = (ListValue)Bag.Value("""
        [{"feature_extractor_name": "own", "version": "v1",
          "output_schema": {"type": "object", "properties": {"mood": {"type": "string"}, "score": {"type": "number"}}}},
         "no extractor"]
        """);

    readonly KnownResources known = new();
    readonly Mock<IMixpeekApi> api = new(MockBehavior.Strict);
    readonly FakeTimeProvider time = new();
    readonly Heard log = new();

    [Fact]
    public async Task What_an_unlisted_extractor_puts_out_is_learned()
    {
        Answering(Task.FromResult(Answer));
        await Live().MeetAsync(Own, log);
        Assert.Equal(Bag.Json("""{"mood": {"type": "string"}, "score": {"type": "number"}}"""), known.Extractor("own", "v1")!.Outputs);
        Assert.Empty(log.Debugs);
    }

    [Fact]
    public async Task It_is_asked_once_in_a_process()
    {
        Answering(Task.FromResult(Answer));
        var live = Live();
        await live.MeetAsync(Own, log);
        await live.MeetAsync(Bag.Json("""{"featureExtractor": {"featureExtractorName": "other", "version": "v1"}}"""), log);
        api.Verify(Ask, Times.Once);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"featureExtractor": {"version": "v1"}}""")]
    [InlineData("""{"featureExtractor": {"featureExtractorName": "own"}}""")]
    [InlineData("""{"featureExtractor": {"featureExtractorName": "<unknown>", "version": "v1"}}""")]
    public async Task Where_none_is_named_nothing_is_asked(string inputs)
    {
        await Live().MeetAsync(Bag.Json(inputs), log);
        api.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task A_listed_extractor_is_asked_for_nowhere()
    {
        await Live().MeetAsync(Samples.Segments, log);
        api.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task Without_a_key_nothing_is_asked()
    {
        await new LiveCatalogue(known, () => null, time).MeetAsync(Own, log);
        Assert.Null(known.Extractor("own", "v1"));
    }

    [Fact]
    public async Task A_failure_is_no_error_and_can_be_found_in_the_log()
    {
        Answering(Task.FromException<ListValue>(new ApiException(new(HttpMethod.Get, "/v1/x"), ApiFailure.Unreachable, "no way", null)));
        await Live().MeetAsync(Own, log);
        Assert.Null(known.Extractor("own", "v1"));
        Assert.Equal(["The catalogue of extractors could not be read, and the preview does without: no way"], log.Debugs);
    }

    [Fact]
    public async Task A_catalogue_that_does_not_answer_is_waited_for_five_seconds()
    {
        api.Setup(Ask).Returns(async (ApiRequest _, RequestLog _, CancellationToken cancellation) =>
        {
            await Task.Delay(Timeout.Infinite, cancellation);
            return Answer;
        });
        var met = Live().MeetAsync(Own, log);
        time.Advance(TimeSpan.FromSeconds(4.9));
        Assert.False(met.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(0.1));
        await Course.Done(met);
        Assert.Null(known.Extractor("own", "v1"));
        Assert.Equal(["The catalogue of extractors was not read in time, and the preview does without."], log.Debugs);
    }

    [Theory]
    [InlineData("""{"type": "object"}""")]
    [InlineData("""{"type": "object", "properties": {}}""")]
    [InlineData("""{"properties": {"a": {"$ref": "#/x"}}}""")]
    [InlineData("""{"properties": {"a": {"type": ["string", "null"]}}}""")]
    public async Task Outputs_without_plain_types_stay_unknown(string schema)
    {
        Answering(Task.FromResult<ListValue>([MapValue.Of(("feature_extractor_name", "own"), ("version", "v1"), ("output_schema", Bag.Value(schema)))]));
        await Live().MeetAsync(Own, log);
        Assert.Null(known.Extractor("own", "v1")!.Outputs);
    }

    LiveCatalogue Live() => new(known, () => api.Object, time);

    void Answering(Task<ListValue> answer) => api.Setup(Ask).Returns(answer);

    static System.Linq.Expressions.Expression<Func<IMixpeekApi, Task<ListValue>>> Ask { get; } = api => api.SendForListAsync(
        It.Is<ApiRequest>(request => request.Method == HttpMethod.Get && request.Path == "/v1/collections/features/extractors" && request.Namespace == "ns_1"),
        It.IsAny<RequestLog>(), It.IsAny<CancellationToken>());
}

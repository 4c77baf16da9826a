using Microsoft.Extensions.Time.Testing;
using Moq;
using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Tree;

/// <summary>Extractors that the built-in catalogue does not list: Mixpeek's is asked once, where there is a key, and need not answer.</summary>
public sealed class LiveCatalogueTests(ServerPool servers)
{
    static readonly MapValue Own = Bag.Json("""{"featureExtractor": {"featureExtractorName": "own", "version": "v1"}}""");

    static readonly ListValue Answer = (ListValue)Bag.Value("""
        [{"feature_extractor_name": "own", "version": "v1",
          "output_schema": {"type": "object", "properties": {"mood": {"type": "string"}, "score": {"type": "number"}}}}]
        """);

    readonly KnownResources known = new();
    readonly Mock<IMixpeekApi> api = new(MockBehavior.Strict);
    readonly FakeTimeProvider time = new();

    [Fact]
    public async Task What_an_unlisted_extractor_puts_out_is_learned()
    {
        Answering(Task.FromResult(Answer));
        await Live().MeetAsync(Own, RequestLog.None);
        Assert.Equal(Bag.Json("""{"mood": {"type": "string"}, "score": {"type": "number"}}"""), known.Extractor("own", "v1")!.Outputs);
    }

    [Fact]
    public async Task It_is_asked_once_in_a_process()
    {
        Answering(Task.FromResult(Answer));
        var live = Live();
        await live.MeetAsync(Own, RequestLog.None);
        await live.MeetAsync(Bag.Json("""{"featureExtractor": {"featureExtractorName": "other", "version": "v1"}}"""), RequestLog.None);
        api.Verify(Ask, Times.Once);
    }

    [Fact]
    public async Task A_listed_extractor_is_asked_for_nowhere()
    {
        await Live().MeetAsync(Samples.Segments, RequestLog.None);
        api.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task Without_a_key_nothing_is_asked()
    {
        await new LiveCatalogue(known, () => null, time).MeetAsync(Own, RequestLog.None);
        Assert.Null(known.Extractor("own", "v1"));
    }

    [Fact]
    public async Task A_failure_is_no_error()
    {
        Answering(Task.FromException<ListValue>(new ApiException(new(HttpMethod.Get, "/v1/x"), ApiFailure.Unreachable, "no way", null)));
        await Live().MeetAsync(Own, RequestLog.None);
        Assert.Null(known.Extractor("own", "v1"));
    }

    [Fact]
    public async Task A_catalogue_that_does_not_answer_is_not_waited_for()
    {
        api.Setup(Ask).Returns(async (ApiRequest _, RequestLog _, CancellationToken cancellation) =>
        {
            await Task.Delay(Timeout.Infinite, cancellation);
            return Answer;
        });
        var met = Live().MeetAsync(Own, RequestLog.None);
        time.Advance(TimeSpan.FromSeconds(5));
        await met;
        Assert.Null(known.Extractor("own", "v1"));
    }

    [Theory]
    [InlineData("""{"type": "object"}""")]
    [InlineData("""{"type": "object", "properties": {}}""")]
    [InlineData("""{"properties": {"a": {"$ref": "#/x"}}}""")]
    [InlineData("""{"properties": {"a": {"type": ["string", "null"]}}}""")]
    public async Task Outputs_without_plain_types_stay_unknown(string schema)
    {
        Answering(Task.FromResult<ListValue>([MapValue.Of(("feature_extractor_name", "own"), ("version", "v1"), ("output_schema", Bag.Value(schema)))]));
        await Live().MeetAsync(Own, RequestLog.None);
        Assert.Null(known.Extractor("own", "v1")!.Outputs);
    }

    [Fact]
    public async Task Through_the_plugin_two_collections_cost_one_request()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var requests = await scene.Mixpeek.DuringAsync(async () =>
        {
            foreach (var name in new[] { "a", "b" })
            {
                var collection = scene.Managed("Collection", name);
                var program = Samples.Segments.With("featureExtractor", Bag.Json("""{"featureExtractorName": "own", "version": "v1"}"""));
                var outputs = (await collection.PreviewCreateAsync(await collection.CheckedAsync(program))).Properties.Bagged();
                Assert.DoesNotContain("outputSchema", outputs.Keys);
            }
        });
        Assert.Equal(["GET /v1/collections/features/extractors"], requests.Select(request => $"{request.Method} {request.Path}"));
    }

    LiveCatalogue Live() => new(known, () => api.Object, time);

    void Answering(Task<ListValue> answer) => api.Setup(Ask).Returns(answer);

    static System.Linq.Expressions.Expression<Func<IMixpeekApi, Task<ListValue>>> Ask { get; } = api => api.SendForListAsync(
        It.Is<ApiRequest>(request => request.Path == "/v1/collections/features/extractors"), It.IsAny<RequestLog>(), It.IsAny<CancellationToken>());
}

using System.Net;
using Microsoft.Extensions.Time.Testing;
using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Lifecycle.Gathering;
using Pulumi.Mixpeek.Resources;
using Pulumi.Mixpeek.Tests.Api;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Faults;

/// <summary>The life cycle inside the process, over answers that a test makes, on a clock that runs by itself.</summary>
sealed class OddMixpeek : HttpMessageHandler
{
    static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    readonly FakeTimeProvider time = new();
    readonly KnownResources known = new();
    readonly MixpeekApi api;
    readonly Operation operation;

    public OddMixpeek(ResourceKind kind)
    {
        api = new(new(new("https://api.mixpeek.com"), new("sk_test", KeySource.Configuration), 0, null, 8, TimeSpan.FromSeconds(60), "tests"), time, this);
        operation = new("making", new($"urn:pulumi:dev::tests::{kind.Token}::it", kind), api, new Unread(), TestContext.Current.CancellationToken);
    }

    /// <summary>What is answered to a method and a path; what is not here is not found.</summary>
    public Func<string, string, MapValue?> Answer { get; set; } = (_, _) => null;

    public List<string> Requests { get; } = [];

    Apart Apart => new(time);

    public Task<(string Id, MapValue Outputs)> CreateAsync(MapValue inputs) =>
        Finish(new Creating(known, new Posting(known, time), Apart).CreateAsync(operation, inputs));

    public Task<Found?> ReadAsync(string id, MapValue inputs, MapValue outputs) =>
        Finish(new Reading(known, new GatheredReads(time, () => TimeSpan.Zero), () => null).ReadAsync(operation, id, inputs, outputs));

    public Task<MapValue> UpdateAsync(string id, MapValue outputs, MapValue oldInputs, MapValue news) =>
        Finish(new Updating(known, Apart).UpdateAsync(operation, id, outputs, oldInputs, news));

    public Task<bool> DeleteAsync(string id, MapValue inputs) => Finish(DeletedAsync(id, inputs));

    async Task<bool> DeletedAsync(string id, MapValue inputs)
    {
        await new Deleting(known, time, new ForceDestroy(known, () => false)).DeleteAsync(operation, id, inputs, MapValue.Empty);
        return true;
    }

    async Task<T> Finish<T>(Task<T> work)
    {
        for (var end = time.GetUtcNow() + TimeSpan.FromHours(1); !work.IsCompleted && time.GetUtcNow() < end; await Task.Yield())
            time.Advance(Step);
        return await work.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var (method, path) = (request.Method.Method, request.RequestUri!.AbsolutePath);
        Requests.Add($"{method} {path}");
        return Task.FromResult(Answer(method, path) is { } answer
            ? Answers.Response(HttpStatusCode.OK, JsonCodec.ToJson(answer))
            : Answers.Response(HttpStatusCode.NotFound, """{"error": {"type": "NotFoundError", "message": "not found"}}"""));
    }
}

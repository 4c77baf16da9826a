using System.Net;
using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>A Mixpeek that answers as a test says, and keeps what it was asked. What no test foresaw is not found.</summary>
sealed class ScriptedMixpeek : IMixpeekApi
{
    /// <summary>More than any operation sends: one that goes round in a circle fails.</summary>
    const int Most = 200;

    readonly Dictionary<string, (Func<ApiRequest, MapValue>[] Answers, int Given)> scripts = new(StringComparer.Ordinal);
    readonly List<ApiRequest> requests = [];

    public TimeSpan ClockLead { get; set; }

    public IReadOnlyList<ApiRequest> Requests => requests;

    /// <summary>What it was asked, as <c>GET /v1/buckets/bkt_1</c>.</summary>
    public IEnumerable<string> Asked => requests.Select(request => request.ToString());

    /// <summary>Answers a request with these in turn; the last one stays.</summary>
    public ScriptedMixpeek On(string request, params Func<ApiRequest, MapValue>[] answers)
    {
        scripts[request] = (answers, 0);
        return this;
    }

    /// <summary>Answers a request with this JSON.</summary>
    public ScriptedMixpeek On(string request, string json) => On(request, Says(json));

    /// <summary>A success.</summary>
    public static Func<ApiRequest, MapValue> Says(string json) => _ => Bag.Json(json);

    /// <summary>An error with this status.</summary>
    public static Func<ApiRequest, MapValue> Refuses(int status, string? details = null, int attempts = 1) => request =>
        throw new ApiException(request, ApiFailure.Refused, $"{request} answered {status}.")
        {
            Error = new(status, null, "", details is null ? null : Bag.Json(details), [], null),
            Attempts = attempts,
        };

    /// <summary>No answer: what was asked for may be done.</summary>
    public static MapValue Loses(ApiRequest request) =>
        throw new ApiException(request, ApiFailure.Unanswered, $"{request} was not answered.") { OutcomeUnknown = !request.IsRepeatable };

    public static Func<ApiRequest, MapValue> NotFound { get; } = Refuses((int)HttpStatusCode.NotFound);

    public Task<MapValue> SendAsync(ApiRequest request, RequestLog log, CancellationToken cancellation) => Task.FromResult(Answer(request));

    public Task<ListValue> SendForListAsync(ApiRequest request, RequestLog log, CancellationToken cancellation) =>
        Task.FromResult((ListValue)Answer(request)["list"]);

    MapValue Answer(ApiRequest request)
    {
        requests.Add(request);
        if (requests.Count > Most)
            throw new InvalidOperationException($"{Most} requests, the last {request}");
        if (!scripts.TryGetValue(request.ToString(), out var script))
            return NotFound(request);
        scripts[request.ToString()] = script with { Given = script.Given + 1 };
        return script.Answers[Math.Min(script.Given, script.Answers.Length - 1)](request);
    }
}

using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tests.Faults;

/// <summary>Everything that may go wrong with one request, as the local server takes it.</summary>
static class FaultTable
{
    /// <summary>Where it may go wrong: the request of each step of a life that the faults strike.</summary>
    public static IReadOnlyDictionary<string, (string Method, string Path)> Points { get; } = new Dictionary<string, (string, string)>
    {
        ["create"] = ("POST", "/v1/buckets"),
        ["look up"] = ("GET", "/v1/buckets/*"),
        ["settle"] = ("PATCH", "/v1/collections/*/lifecycle"),
        ["update"] = ("PATCH", "/v1/buckets/*"),
        ["read"] = ("GET", "/v1/buckets/*"),
        ["guard"] = ("GET", "/v1/buckets/*"),
        ["delete"] = ("DELETE", "/v1/buckets/*"),
        ["task"] = ("GET", "/v1/tasks/*"),
    };

    static readonly string[] Kinds =
    [
        .. Either("""{"kind": "status", "status": 429, "headers": {"Retry-After": "1"}}"""),
        .. Either("""{"kind": "status", "status": 429}"""),
        .. Either("""{"kind": "status", "status": 425}"""),
        .. Either("""{"kind": "status", "status": 408}"""),
        .. Either("""{"kind": "status", "status": 500}"""),
        .. Either("""{"kind": "status", "status": 502, "body": "<html>Bad Gateway</html>"}"""),
        .. Either("""{"kind": "status", "status": 503}"""),
        .. Either("""{"kind": "status", "status": 503, "headers": {"Retry-After": "1"}}"""),
        .. Either("""{"kind": "status", "status": 403}""")[..1],
        .. Either("""{"kind": "timeout"}"""),
        .. Either("""{"kind": "cut"}"""),
        """{"kind": "half"}""",
        """{"kind": "garbage"}""",
        """{"kind": "status", "status": 200, "when": "after", "body": {}}""",
        """{"kind": "status", "status": 200, "when": "after", "body": []}""",
        """{"kind": "status", "status": 200, "when": "after", "body": {"bucket_id": 5, "task_id": 5, "status": 5}}""",
        """{"kind": "status", "status": 404, "when": "before"}""",
        """{"kind": "absent", "reads": 2}""",
        """{"kind": "task", "task": "fails"}""",
        """{"kind": "task", "task": "vanishes"}""",
    ];

    /// <summary>What may strike the request of a point, once and so often that no retry outlasts it, though one of the engine's three calls does.</summary>
    public static IEnumerable<MapValue> At(string point) =>
        from kind in Kinds
        let fault = Bag.Json(kind)
        from count in new[] { 1, IsRetried(fault) ? 3 : 2 }
        where IsPossible(point, fault)
        let place = Points[point]
        select MapValue.From(fault.Concat(MapValue.Of(("method", place.Method), ("path", place.Path), ("count", count))));

    /// <summary>A task starts with a deletion or a transition; a 404 is no fault where it tells the truth to a reader who must believe it.</summary>
    static bool IsPossible(string point, MapValue fault) => fault.TextAt("kind") switch
    {
        "task" => point is "delete" or "settle",
        "absent" => point is "create",
        "status" when fault["status"].Equals(404) => point is "look up" or "task",
        _ => true,
    };

    /// <summary>Whether the provider sends such a request again by itself; all else strikes each of the engine's calls once.</summary>
    static bool IsRetried(MapValue fault) => fault.TextAt("kind") switch
    {
        "status" => fault["status"] is NumberValue { Value: 408 or 425 or 429 or >= 500 },
        "timeout" or "cut" or "half" => true,
        _ => false,
    };

    static string[] Either(string fault) => [.. new[] { "before", "after" }.Select(when => JsonCodec.ToJson(Bag.Json(fault).With("when", when)))];
}

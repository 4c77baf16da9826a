using System.Net;
using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Resources;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tests.Reads;

/// <summary>Buckets inside the process: what was asked for, and answers that can be held back or refused.</summary>
sealed class Shelf : IMixpeekApi
{
    public TimeSpan ClockLead => TimeSpan.Zero;

    static readonly MapValue Nothing = MapValue.From(
        from property in ResourceKinds.Find("mixpeek:index:Bucket")!.Properties
        where !property.Is(Traits.Local)
        select KeyValuePair.Create<string, PropertyValue>(property.WireName, PropertyValue.Null));

    readonly Dictionary<(string Namespace, string Id), MapValue> buckets = [];
    TaskCompletionSource? held;

    public List<string> Requests { get; } = [];

    /// <summary>How many requests are GETs of one bucket.</summary>
    public int Gets => Requests.Count(request => request.StartsWith("GET", StringComparison.Ordinal));

    /// <summary>How many requests are lists.</summary>
    public int Lists => Requests.Count(request => request.EndsWith("/list", StringComparison.Ordinal));

    /// <summary>What becomes of a listing: its failure, or what its entries leave out.</summary>
    public Func<ApiRequest, ApiException?> ListFails { get; set; } = _ => null;

    public Func<MapValue, MapValue> Listed { get; set; } = entry => entry;

    public static ApiException Refused(ApiRequest request, HttpStatusCode status) =>
        new(request, ApiFailure.Refused, $"{request} answered {(int)status}") { Error = new((int)status, null, "", null, [], null) };

    public void Put(string id, string name, string description = "", string @namespace = "ns_1") => buckets[(@namespace, id)] =
        MapValue.From(Nothing.Concat(MapValue.Of(("bucket_id", id), ("bucket_name", name), ("description", description))));

    public void Change(string id, Func<MapValue, MapValue> change) => buckets[("ns_1", id)] = change(buckets[("ns_1", id)]);

    public void Remove(string id, string @namespace = "ns_1") => buckets.Remove((@namespace, id));

    public MapValue? Find(string idOrName, string @namespace = "ns_1") => buckets.GetValueOrDefault((@namespace, idOrName))
        ?? buckets.FirstOrDefault(bucket => bucket.Key.Namespace == @namespace && bucket.Value.TextOf("bucket_name") == idOrName).Value;

    /// <summary>Whether a request goes on though whoever sent it gave up.</summary>
    public bool IsDeaf { get; set; }

    /// <summary>Lets nothing be answered until it is released.</summary>
    public void Hold() => held = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release() => held?.TrySetResult();

    public async Task<MapValue> SendAsync(ApiRequest request, RequestLog log, CancellationToken cancellation)
    {
        lock (Requests)
            Requests.Add(request.ToString());
        if (held is { } gate)
            await gate.Task.WaitAsync(IsDeaf ? CancellationToken.None : cancellation);
        var space = request.Namespace == "stage" ? "ns_1aaaaaaaaa" : request.Namespace!;
        if (request.Path.EndsWith("/list", StringComparison.Ordinal))
            return ListFails(request) is { } failure ? throw failure : List(space);
        return request.Method == HttpMethod.Get
            ? Find(request.Path.Split('/')[^1], space) ?? throw Refused(request, HttpStatusCode.NotFound)
            : MapValue.Empty;
    }

    public Task<ListValue> SendForListAsync(ApiRequest request, RequestLog log, CancellationToken cancellation) =>
        throw new NotSupportedException("no Read asks for an array");

    MapValue List(string space)
    {
        var entries = buckets.Where(bucket => bucket.Key.Namespace == space).Select(bucket => (PropertyValue)Listed(bucket.Value)).ToList();
        return MapValue.Of(("results", ListValue.From(entries)), ("total_count", entries.Count));
    }
}

using Microsoft.Extensions.Time.Testing;
using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Lifecycle.Gathering;
using Pulumi.Mixpeek.Resources;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Reads;

/// <summary>Reads over a shelf, on a clock that the test holds.</summary>
sealed class Reader
{
    readonly GatheredReads reads;
    readonly WatchedApi api;

    public Reader(Shelf shelf)
    {
        reads = new(Time, () => TimeSpan.FromSeconds(CacheSeconds));
        api = new(shelf, reads);
    }

    /// <summary>How long a listing counts, as the configuration says by now.</summary>
    public double CacheSeconds { get; set; } = 30;

    public FakeTimeProvider Time { get; } = new();

    /// <summary>One Read of a bucket.</summary>
    public Task<MapValue> ReadAsync(
        string idOrName, string @namespace = "ns_1", CancellationToken? stop = null, Func<MapValue, bool>? isWhole = null) =>
        reads.ItemAsync(Operation(stop), @namespace, idOrName, isWhole ?? (_ => true));

    /// <summary>A Read, or null where the bucket is gone.</summary>
    public async Task<MapValue?> FindAsync(string idOrName, string @namespace = "ns_1")
    {
        try
        {
            return await ReadAsync(idOrName, @namespace);
        }
        catch (ApiException gone) when (gone.IsNotFound)
        {
            return null;
        }
    }

    /// <summary>A request as the rest of the provider sends them.</summary>
    public Task SendAsync(HttpMethod method, string path, string? @namespace = "ns_1") =>
        api.SendAsync(new(method, path, @namespace), RequestLog.None, TestContext.Current.CancellationToken);

    Operation Operation(CancellationToken? stop) => new(
        "reading", new("urn:pulumi:s::p::mixpeek:index:Bucket::b", ResourceKinds.Find("mixpeek:index:Bucket")!), api, new Unread(),
        stop ?? TestContext.Current.CancellationToken);
}

using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tests.Api;

/// <summary>Requests of the kinds that are treated differently.</summary>
static class Ask
{
    public static readonly ApiRequest Read = new(HttpMethod.Get, ApiPath.Of("buckets", "bkt_1"), "ns_1");

    public static readonly ApiRequest Create = new(HttpMethod.Post, ApiPath.Of("buckets"), "ns_1", MapValue.Of(("bucket_name", "media")));

    public static readonly ApiRequest List = new(HttpMethod.Post, ApiPath.Of("buckets", "list"), "ns_1", MapValue.Empty);

    public static readonly ApiRequest Delete = new(HttpMethod.Delete, ApiPath.Of("buckets", "bkt_1"), "ns_1");
}

using Mixpeek.Local.Buckets;
using Mixpeek.Local.Collections;
using Mixpeek.Local.Extractors;
using Mixpeek.Local.Namespaces;
using Mixpeek.Local.Protocol;
using Mixpeek.Local.Tasks;

namespace Mixpeek.Local.Http;

/// <summary>Mixpeek's paths, as many as there are here.</summary>
static class Routes
{
    public static readonly IReadOnlyList<(string Method, string Path, Operation Operation)> All =
    [
        ("POST", "/v1/namespaces", NamespaceEndpoints.Create),
        ("POST", "/v1/namespaces/list", NamespaceEndpoints.List),
        ("GET", "/v1/namespaces/{identifier}", NamespaceEndpoints.Get),
        ("PATCH", "/v1/namespaces/{identifier}", NamespaceEndpoints.Patch),
        ("DELETE", "/v1/namespaces/{identifier}", NamespaceEndpoints.Delete),
        ("GET", "/v1/namespaces/{identifier}/extractors", ExtractorEndpoints.ListForNamespace),
        ("GET", "/v1/namespaces/{identifier}/extractors/{extractor}", ExtractorEndpoints.GetForNamespace),

        ("POST", "/v1/buckets", BucketEndpoints.Create),
        ("POST", "/v1/buckets/list", BucketEndpoints.List),
        ("GET", "/v1/buckets/{identifier}", BucketEndpoints.Get),
        ("PATCH", "/v1/buckets/{identifier}", BucketEndpoints.Patch),
        ("DELETE", "/v1/buckets/{identifier}", BucketEndpoints.Delete),
        ("POST", "/v1/buckets/{identifier}/objects", BucketEndpoints.CreateObject),

        ("GET", "/v1/collections/features/extractors", ExtractorEndpoints.List),
        ("GET", "/v1/collections/features/extractors/{identifier}", ExtractorEndpoints.Get),
        ("POST", "/v1/collections", CollectionEndpoints.Create),
        ("POST", "/v1/collections/list", CollectionEndpoints.List),
        ("GET", "/v1/collections/{identifier}", CollectionEndpoints.Get),
        ("PATCH", "/v1/collections/{identifier}", CollectionEndpoints.Patch),
        ("DELETE", "/v1/collections/{identifier}", CollectionEndpoints.Delete),
        ("GET", "/v1/collections/{identifier}/features", CollectionEndpoints.Features),
        ("GET", "/v1/collections/{identifier}/lifecycle", LifecycleEndpoints.Get),
        ("PATCH", "/v1/collections/{identifier}/lifecycle", LifecycleEndpoints.Patch),

        ("GET", "/v1/tasks/{identifier}", TaskEndpoints.Get),
        ("DELETE", "/v1/tasks/{identifier}", TaskEndpoints.Delete),
        ("POST", "/v1/tasks/list", TaskEndpoints.List),
    ];
}

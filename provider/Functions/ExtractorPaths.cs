using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Functions;

/// <summary>
/// Where extractors are asked for: the built-in ones at a path of their own, those of a namespace below it. That path takes the
/// namespace's ID alone, so a name is looked up first.
/// </summary>
static class ExtractorPaths
{
    public static async Task<string> OneAsync(Question question, string id) => await NamespaceIdAsync(question) is { } ns
        ? ApiPath.Of("namespaces", ns, "extractors", id)
        : ApiPath.Of("collections", "features", "extractors", id);

    /// <summary>All extractors, as Mixpeek answers them.</summary>
    public static async Task<IEnumerable<MapValue>> AllAsync(Question question)
    {
        var list = await NamespaceIdAsync(question) is { } ns
            ? (await question.GetAsync(ApiPath.Of("namespaces", ns, "extractors"))).Get("extractors") as ListValue ?? []
            : await question.ReadListAsync(ApiPath.Of("collections", "features", "extractors"), null);
        return list.OfType<MapValue>();
    }

    static async Task<string?> NamespaceIdAsync(Question question) => question.Namespace is { } ns && !IsId(ns)
        ? (await question.GetAsync(ApiPath.Of("namespaces", ns))).TextOf("namespace_id") ?? ns
        : question.Namespace;

    static bool IsId(string @namespace) => @namespace.StartsWith("ns_", StringComparison.Ordinal);
}

using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Api;

/// <summary>One request to Mixpeek.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path from the base URL, made by <see cref="ApiPath.Of"/>.</param>
/// <param name="Namespace">The namespace's ID or name for <c>X-Namespace</c>; null where the path needs none.</param>
/// <param name="Body">The JSON body. Secrets in it are sent in clear and cut out of every error that comes back.</param>
/// <param name="Query">Query parameters, not yet escaped.</param>
public sealed record ApiRequest(
    HttpMethod Method, string Path, string? Namespace = null, MapValue? Body = null, IReadOnlyDictionary<string, string>? Query = null)
{
    /// <summary>When the operation that it serves has to be done; null where nothing presses. No wait for it is begun that goes beyond.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>
    /// Whether sending it again does no harm where an answer was lost. Mixpeek has no idempotency keys, so a second POST may create
    /// twice; only its lists, which are POSTs too, read.
    /// </summary>
    public bool IsRepeatable => Method != HttpMethod.Post || IsList;

    /// <summary>Whether it leaves Mixpeek as it is.</summary>
    public bool OnlyReads => Method == HttpMethod.Get || (Method == HttpMethod.Post && IsList);

    bool IsList => Path.EndsWith("/list", StringComparison.Ordinal);

    /// <summary>Method and path, as messages name a request.</summary>
    public override string ToString() => $"{Method} {Path}";
}

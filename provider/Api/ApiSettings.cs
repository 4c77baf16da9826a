namespace Pulumi.Mixpeek.Api;

/// <summary>How to reach Mixpeek, and how hard.</summary>
/// <param name="BaseUrl">Where the API is; a path in it is kept.</param>
/// <param name="Key">The key, or null where none is set: then the first request fails (rule 5).</param>
/// <param name="MaxRetries">How often one request is sent again after a passing failure; 0 never.</param>
/// <param name="RequestsPerMinute">The rate to stay under; null learns it from the answers' X-RateLimit headers.</param>
/// <param name="MaxConcurrentRequests">How many requests may be under way at once, at least 1; null takes what belongs to the learned rate.</param>
/// <param name="RequestTimeout">How long one attempt may take, from connecting to the answer's last byte.</param>
/// <param name="UserAgent">The User-Agent header, <c>pulumi-resource-mixpeek/VERSION</c>.</param>
public sealed record ApiSettings(
    Uri BaseUrl,
    ApiKey? Key,
    int MaxRetries,
    int? RequestsPerMinute,
    int? MaxConcurrentRequests,
    TimeSpan RequestTimeout,
    string UserAgent)
{
    /// <summary>Whether a key may be sent without TLS to another machine; not unless the user says so.</summary>
    public bool AllowInsecure { get; init; }

    /// <summary>What is wrong with the base URL, or null: a key never leaves this machine unencrypted.</summary>
    public string? BaseUrlProblem => Api.BaseUrl.Problem(BaseUrl, AllowInsecure);
}

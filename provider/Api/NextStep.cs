namespace Pulumi.Mixpeek.Api;

/// <summary>What a user can do about a failed request.</summary>
static class NextStep
{
    /// <summary>One or two sentences, or null where the message says it all.</summary>
    public static string? After(ApiException exception, FailedOperation operation) => exception.Failure switch
    {
        ApiFailure.Unreachable =>
            "Check mixpeek:baseUrl and the network; a proxy is taken from HTTPS_PROXY and left out for the hosts in NO_PROXY.",
        ApiFailure.Unanswered when exception.Request.IsRepeatable =>
            "Try again; mixpeek:requestTimeoutSeconds and mixpeek:maxRetries give slow answers more time.",
        ApiFailure.Refused => AfterRefusal(exception, exception.Error!, operation),
        _ => null,
    };

    /// <summary>Where to look for what was perhaps created: the next <c>pulumi up</c> creates under a new autoname (rule 16).</summary>
    public static string Look(FailedOperation operation) => operation.Address is not { } address
        ? $"look for the {operation.Kind} there."
        : $"look for the {operation.Kind} {address}. If it is there, delete it, or take it over before the next `pulumi up` creates another: "
            + $"pulumi import {operation.Token} {Quoted(operation.Name ?? operation.Kind)} {Quoted(address)}";

    static string? AfterRefusal(ApiException exception, ApiError error, FailedOperation operation) => error.Status switch
    {
        401 => AfterRefusedKey(exception.KeySource),
        403 => "The key may not do this, or the plan does not have it: Mixpeek's settings show the key's permissions and the plan's quotas.",
        404 when operation.NotFound is { } step => step,
        404 when exception.Request.Namespace is { } ns =>
            $"Is \"{ns}\" a namespace of the API key's organisation? `pulumi refresh` shows what is gone.",
        404 => "`pulumi refresh` shows what is gone.",
        409 when exception.Request.Method == HttpMethod.Post => AfterConflict(operation),
        429 =>
            "Fewer at once (mixpeek:maxConcurrentRequests, `--parallel`) or a set rate (mixpeek:requestsPerMinute) keep under the plan's limit.",
        >= 500 => error.RequestId is { } id ? $"Try again; if it stays, Mixpeek's support finds it by {id}." : "Try again.",
        _ => null,
    };

    /// <summary>Rule 6: refresh and destroy see the key in the state, whatever the configuration says by now.</summary>
    static string AfterRefusedKey(KeySource? source) => source switch
    {
        KeySource.State => "The key came from the stack's state, which is what refresh and destroy use: after a rotation, "
            + "`pulumi up` or `pulumi refresh --run-program` takes the new one over.",
        KeySource.Environment => "The key came from the environment: set MIXPEEK_API_KEY to one that is valid.",
        _ => "The key came from the configuration: `pulumi config set --secret mixpeek:apiKey KEY` takes a new one, and then `pulumi up`, or "
            + "`pulumi refresh --run-program`, puts it into the state, which refresh and destroy use.",
    };

    /// <summary>What a user can do where the name is taken.</summary>
    public static string AfterConflict(FailedOperation operation) => operation.IsHeldByPredecessor
        ? "The name is still held by the one that this replaces: give the resource the option deleteBeforeReplace: true, or another name."
        : $"Choose another name, or take over what exists: pulumi import {operation.Token} {Quoted(operation.Name ?? operation.Kind)} {Existing(operation)}";

    static string Existing(FailedOperation operation) =>
        operation.ExistingId is { } id ? Quoted(id) : $"ID (with the ID of the existing {operation.Kind})";

    /// <summary>As a shell takes it for one word.</summary>
    static string Quoted(string word) => word.All(letter => char.IsAsciiLetterOrDigit(letter) || "_-./".Contains(letter))
        ? word
        : $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}

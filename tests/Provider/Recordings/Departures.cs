namespace Pulumi.Mixpeek.Tests.Recordings;

/// <summary>
/// Where a replay cannot do as the recording did, and what it does instead: the recording provider was told to misbehave, or the
/// call is about what this provider does not have. Everything else is replayed as it stands.
/// </summary>
static class Departures
{
    /// <summary>The scenarios whose programs are valid for Mixpeek (recordings/README.md), all of which are replayed.</summary>
    public static IReadOnlyList<string> Scenarios { get; } =
        ["life", "fixed-names", "references", "known-outputs", "faults", "messages", "options", "rotated-key", "autonaming", "plan"];

    /// <summary>Calls that are left out, by scenario/step/rpc/resource, with the reason.</summary>
    public static IReadOnlyDictionary<string, string> LeftOut { get; } = new Dictionary<string, string>
    {
        ["options/02-up/Invoke/"] = "functions are not part of this provider yet",
        ["options/03-change-preview/Invoke/"] = "functions are not part of this provider yet",
        ["options/04-change/Invoke/"] = "functions are not part of this provider yet",
        ["options/05-provider-config-change/Invoke/"] = "functions are not part of this provider yet",
        ["options/08-replace-asked/Invoke/"] = "functions are not part of this provider yet",
        ["options/09-renamed-alias/Invoke/"] = "functions are not part of this provider yet",
        ["faults/12-check-failure/Check/transcripts"] = "\"INVALID\" is a description like any other for Mixpeek",
        ["faults/13-check-failure-up/Check/transcripts"] = "\"INVALID\" is a description like any other for Mixpeek",
        ["faults/19-killed/Create/segments"] = "the engine was killed while it waited: nobody can tell what was answered",
    };

    /// <summary>
    /// Calls that failed in the recording and succeed here: nothing in the program makes a create end half way. The state is the same
    /// but for its errors, and the Update without a change that follows is what is tested.
    /// </summary>
    public static IReadOnlySet<string> Succeeds { get; } = new HashSet<string>
    {
        "faults/01-init-failed/Create/segments",
        "faults/16-interrupted/Create/segments",
    };

    /// <summary>Calls that fail here as they failed there, because of what the local server is told to answer.</summary>
    public static IReadOnlyDictionary<string, ServerFault> Faults { get; } = new Dictionary<string, ServerFault>
    {
        ["faults/04-update-error/Update/transcripts"] = new("PATCH", "/v1/collections/*", 403),
        ["faults/06-delete-error/Delete/transcripts"] = new("DELETE", "/v1/collections/*", 403),
        ["faults/08-create-error/Create/raw"] = new("POST", "/v1/buckets", 403),
        ["faults/09-create-error-continue/Create/raw"] = new("POST", "/v1/buckets", 403),
        ["faults/10-create-unknown/Create/raw"] = new("POST", "/v1/buckets", 403),
        ["faults/14-read-error/Read/raw"] = new("GET", "/v1/buckets/*", 401),
    };
}

/// <summary>What the local server answers once.</summary>
sealed record ServerFault(string Method, string Path, int Status);

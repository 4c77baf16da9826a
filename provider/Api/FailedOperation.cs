namespace Pulumi.Mixpeek.Api;

/// <summary>What was being done for whom when a request failed.</summary>
/// <param name="Doing">The operation, as a sentence begins with it: <c>creating</c>, <c>deleting</c>.</param>
/// <param name="Kind">The kind of resource: <c>bucket</c>.</param>
/// <param name="Token">Its type token: <c>mixpeek:index:Bucket</c>.</param>
/// <param name="Name">Its logical name, the URN's last part; null where it is about no single one.</param>
public sealed record FailedOperation(string Doing, string Kind, string Token, string? Name)
{
    /// <summary>The operation as a sentence begins with it: <c>creating bucket "media"</c>.</summary>
    public string What => Name is null ? $"{Doing} {Kind}" : $"{Doing} {Kind} \"{Name}\"";

    /// <summary>
    /// The property path of a place in the request's body, given by its names on the wire: <c>["bucket_schema", "0"]</c>. Null, and by
    /// default, where no property is behind it; the place is then named as it is.
    /// </summary>
    public Func<IReadOnlyList<string>, string?> PropertyPath { get; init; } = _ => null;

    /// <summary>After a 404: what a user can do; null for a resource, which a refresh finds gone.</summary>
    public string? NotFound { get; init; }

    /// <summary>What a user can do where the operation's time is too short.</summary>
    public string MoreTime { get; init; } = "run the command again";

    /// <summary>The object's name in Mixpeek, as an import takes it; null where it is not known.</summary>
    public string? Address { get; init; }

    /// <summary>After a conflict: the existing object, as <c>pulumi import</c> takes it; null where it was not found.</summary>
    public string? ExistingId { get; init; }

    /// <summary>After a conflict: whether the name is held by what this resource is to replace (rule 11).</summary>
    public bool IsHeldByPredecessor { get; init; }
}

namespace Pulumi.Mixpeek.Api;

/// <summary>One thing that a 422 finds wrong.</summary>
/// <param name="Location">
/// Where, by the names on the wire and list indexes: <c>["source", "bucket_ids", "0"]</c>; empty where it is not said.
/// </param>
/// <param name="Message">What is wrong.</param>
public sealed record ValidationError(IReadOnlyList<string> Location, string Message);

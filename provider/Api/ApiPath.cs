namespace Pulumi.Mixpeek.Api;

/// <summary>Paths with names in them that users chose.</summary>
public static class ApiPath
{
    /// <summary>The path under <c>/v1</c> with these segments, each escaped.</summary>
    /// <exception cref="ArgumentException">
    /// A segment is empty, <c>.</c> or <c>..</c>: the path would be another one, and a DELETE of a bucket one of its whole namespace.
    /// </exception>
    public static string Of(params ReadOnlySpan<string> segments)
    {
        var path = "/v1";
        foreach (var segment in segments)
            path += "/" + Escape(segment);
        return path;
    }

    static string Escape(string segment) => segment is "" or "." or ".."
        ? throw new ArgumentException($"\"{segment}\" cannot be the ID or the name of anything in Mixpeek.")
        : Uri.EscapeDataString(segment);
}

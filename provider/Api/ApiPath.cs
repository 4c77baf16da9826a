namespace Pulumi.Mixpeek.Api;

/// <summary>Paths with names in them that users chose.</summary>
public static class ApiPath
{
    /// <summary>The path under <c>/v1</c> with these segments, each escaped.</summary>
    /// <exception cref="ArgumentException">
    /// A segment is empty, <c>.</c> or <c>..</c>: the path would be another one, and a DELETE of a bucket one of its whole namespace. Or it
    /// is longer than any path.
    /// </exception>
    public static string Of(params ReadOnlySpan<string> segments)
    {
        var path = "/v1";
        foreach (var segment in segments)
            path += "/" + Escape(segment);
        return path;
    }

    /// <summary>Names have at most 100 characters, and servers take paths of a few thousand.</summary>
    const int Longest = 1000;

    /// <summary>Whether a path can have this as one of its segments.</summary>
    public static bool Takes(string segment) => segment is { Length: > 0 and <= Longest } and not ("." or "..");

    static string Escape(string segment) => segment.Length > Longest
        ? throw new ArgumentException($"A text of {segment.Length:N0} characters, \"{segment[..40]}…\", cannot be the ID or the name of anything in Mixpeek.")
        : segment is "" or "." or ".."
        ? throw new ArgumentException($"\"{segment}\" cannot be the ID or the name of anything in Mixpeek.")
        : Uri.EscapeDataString(segment);
}

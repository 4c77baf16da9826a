using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Pulumi.Mixpeek.Testing.Contract;

/// <summary>One operation of the specification.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path with its parameters in braces.</param>
/// <param name="Query">The query's parameters and their schemas.</param>
/// <param name="NeedsNamespace">Whether the X-Namespace header is required.</param>
/// <param name="NeedsBody">Whether a body is required.</param>
/// <param name="HasRequest">Whether it takes a body.</param>
sealed record Operation(
    string Method, string Path, IReadOnlyDictionary<string, JsonNode> Query, bool NeedsNamespace, bool NeedsBody, bool HasRequest)
{
    readonly Regex pattern = new($"^{Regex.Replace(Regex.Escape(Path), @"\\\{[^/]*}", "[^/]+")}$");

    /// <summary>The names under which the bodies' schemas are kept.</summary>
    public string RequestSchema => $"request {Method} {Path}";

    public string AnswerSchema => $"answer {Method} {Path}";

    /// <summary>How many of the path's steps are fixed: where two operations fit, the one with more is meant.</summary>
    public int Weight { get; } = Path.Split('/').Count(step => !step.StartsWith('{'));

    public bool Fits(string method, string path) => method == Method && pattern.IsMatch(path);
}

namespace Pulumi.Mixpeek.Docs;

/// <summary>Where a page is, from <c>docs/</c>.</summary>
static class Place
{
    public static string OfResource(string name) => $"resources/{name.ToLowerInvariant()}.md";

    public static string OfFunction(string name) => $"functions/{name}.md";
}

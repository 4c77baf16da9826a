namespace Pulumi.Mixpeek.Docs;

/// <summary>All generated pages: each by its path in <c>docs/</c>. What is not here, and is a page, is written by hand.</summary>
static class Site
{
    public static IReadOnlyDictionary<string, string> Pages(Sources sources) => new Dictionary<string, string>(
    [
        new("_index.md", sources.Template("_index.md").With("example", Examples.Chooser(sources, "collection"))),
        new("installation-configuration.md", sources.Template("installation-configuration.md").With("settings", SettingsTable.Of(sources))),
        new("what-a-preview-catches.md", sources.Template("what-a-preview-catches.md").With("mistakes", MistakeList.Of(sources))),
        new("changes.md", sources.Template("changes.md").With("changes", ChangeTables.Of(sources))),
        .. sources.Resources.Select(name => KeyValuePair.Create(Place.OfResource(name), ResourcePage.Of(sources, name))),
        .. sources.Functions.Select(name => KeyValuePair.Create(Place.OfFunction(name), FunctionPage.Of(sources, name))),
    ]);
}

namespace Pulumi.Mixpeek.Docs;

/// <summary>The provider's settings.</summary>
static class SettingsTable
{
    public static string Of(Sources sources) => PropertyTable.Of(sources.Schema["config"]!["variables"]!.AsObject());
}

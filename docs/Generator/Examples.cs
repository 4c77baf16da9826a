namespace Pulumi.Mixpeek.Docs;

/// <summary>An example in each language that there is.</summary>
static class Examples
{
    /// <summary>In the registry's form: the reader chooses the language.</summary>
    public static string Chooser(Sources sources, string name) => $$$"""
        {{< chooser language "typescript,yaml" >}}

        {{% choosable language typescript %}}

        {{{Code(sources, name, "ts", "typescript")}}}

        {{% /choosable %}}

        {{% choosable language yaml %}}

        {{{Code(sources, name, "yaml", "yaml")}}}

        {{% /choosable %}}

        {{< /chooser >}}
        """;

    /// <summary>One after the other, for pages that are read in the repository.</summary>
    public static string Both(Sources sources, string name) => $"""
        YAML:

        {Code(sources, name, "yaml", "yaml")}

        TypeScript:

        {Code(sources, name, "ts", "typescript")}
        """;

    static string Code(Sources sources, string name, string extension, string language) =>
        $"```{language}\n{sources.Example($"{name}.{extension}")}\n```";
}

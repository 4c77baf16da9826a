namespace Pulumi.Mixpeek.Docs;

/// <summary>A function's page: an example, its arguments and its result.</summary>
static class FunctionPage
{
    public static string Of(Sources sources, string name)
    {
        var schema = sources.Function(name);
        var (arguments, result) = (schema["inputs"]!["properties"]!.AsObject(), schema["outputs"]!["properties"]!.AsObject());
        return $"""
            ---
            title: {name}
            meta_desc: The function {name} of the Mixpeek provider for Pulumi, with its arguments, its result and an example.
            layout: package
            ---
            <!-- Made by `make docs` from provider/schema.json and docs/examples; change the declarations in provider/Functions. -->

            # {name}

            `mixpeek:index:{name}`. {(string?)schema["description"]}

            ## Example

            {Examples.Both(sources, name)}

            ## Arguments

            {PropertyTable.Of(arguments, schema["inputs"]!["required"])}
            ## Result

            {PropertyTable.Of(result)}{PropertyTable.Supporting(sources, areGiven: false, arguments, result)}
            """.TrimEnd() + "\n";
    }
}

using System.Text.Json.Nodes;

namespace Pulumi.Mixpeek.Docs;

/// <summary>A resource's page: an example, its inputs and outputs, and how an existing one is imported.</summary>
static class ResourcePage
{
    public static string Of(Sources sources, string name)
    {
        var schema = sources.Resource(name);
        var (inputs, all) = (schema["inputProperties"]!.AsObject(), schema["properties"]!.AsObject());
        var outputs = new JsonObject(all.Where(property => !inputs.ContainsKey(property.Key)).Select(Copy));
        return $"""
            ---
            title: {name}
            meta_desc: The Mixpeek {name} resource of the Pulumi provider, with its inputs, its outputs and an example.
            layout: package
            ---
            <!-- Made by `make docs` from provider/schema.json and docs/examples; change the declarations in provider/Resources. -->

            # {name}

            `mixpeek:index:{name}`. {(string?)schema["description"]}

            ## Example

            {Examples.Both(sources, name.ToLowerInvariant())}

            ## Inputs

            Names that are left out are made from the resource's name. [What a change of each does](../changes.md) is a page of its own.

            {PropertyTable.Of(inputs, schema["requiredInputs"])}
            ## Outputs

            All inputs, and:

            {PropertyTable.Of(outputs)}
            ## Import

            ```sh
            pulumi import mixpeek:index:{name} {Example(name)}
            ```

            {ImportText(name)}
            {PropertyTable.Supporting(sources, areGiven: true, inputs, outputs)}
            """.TrimEnd() + "\n";
    }

    static KeyValuePair<string, JsonNode?> Copy(KeyValuePair<string, JsonNode?> property) => new(property.Key, property.Value!.DeepClone());

    static string Example(string name) => name == "Namespace" ? "media media" : $"{(name == "Bucket" ? "raw media/raw" : "segments media/segments")}";

    static string ImportText(string name) => name == "Namespace"
        ? "The last argument is the namespace's ID or its name."
        : "The last argument is `NAMESPACE/OBJECT`, each by ID or name; the object alone where the provider's `namespace` is set.";
}

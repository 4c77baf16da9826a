using System.Collections.Concurrent;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Yaml.Types;

/// <summary>What a package offers, as its plugin's GetSchema says.</summary>
sealed class PackageSchema
{
    readonly MapValue schema;
    readonly TypeBinder types;
    readonly ConcurrentDictionary<string, ResourceSchema> resources = new(StringComparer.Ordinal);

    /// <param name="schema">What the plugin's GetSchema answers with.</param>
    public PackageSchema(MapValue schema)
    {
        this.schema = schema;
        Name = schema.Get("name") is TextValue name ? name.Value : "";
        types = new TypeBinder(schema);
    }

    /// <summary>The package's name.</summary>
    public string Name { get; }

    /// <summary>The resource of this type.</summary>
    /// <param name="type">In full, without the module, or a provider's own.</param>
    /// <exception cref="ProgramException">The package has none; the message lists those that it has.</exception>
    public ResourceSchema Resource(string type, string resource, Place place)
    {
        if (type == $"pulumi:providers:{Name}")
            return resources.GetOrAdd(type, token => Bind(token, schema.Get("provider") as MapValue ?? MapValue.Empty));
        var known = schema.Get("resources") as MapValue ?? MapValue.Empty;
        var found = TokenName.Resolve(type, known.Keys) ?? throw new ProgramException(place,
            $"error resolving type of resource {resource}: unable to find resource type \"{type}\" in resource provider \"{Name}\"",
            NameList.Existing($"package {Name}", "resource types", known.Keys, type));
        return resources.GetOrAdd(found, token => Bind(token, (MapValue)known[token]));
    }

    /// <summary>The function of this name.</summary>
    /// <param name="name">In full, or without the module.</param>
    /// <exception cref="ProgramException">The package has none; the message lists those that it has.</exception>
    public FunctionSchema Function(string name, Place place)
    {
        var functions = schema.Get("functions") as MapValue ?? MapValue.Empty;
        var token = TokenName.Resolve(name, functions.Keys) ?? throw new ProgramException(place,
            $"unable to find function \"{name}\" in resource provider \"{Name}\"",
            NameList.Existing($"package {Name}", "functions", functions.Keys, name));
        var function = (MapValue)functions[token];
        var result = (function.Get("outputs") ?? function.Get("returnType")) as MapValue;
        var isObject = result is null || result.ContainsKey("properties");
        return new(
            token,
            Properties(function.Get("inputs") as MapValue ?? MapValue.Empty),
            isObject ? new ObjectType(null, () => Properties(result ?? MapValue.Empty)) : types.Bind(result!),
            !isObject);
    }

    ResourceSchema Bind(string token, MapValue resource) => new(
        token,
        types.Properties(resource, "inputProperties", "requiredInputs"),
        types.Properties(resource, "properties", "required"),
        [.. (resource.Get("aliases") as ListValue ?? [])
            .OfType<MapValue>()
            .Select(alias => alias.Get("type"))
            .OfType<TextValue>()
            .Select(type => type.Value)]);

    IReadOnlyList<SchemaProperty> Properties(MapValue spec) => types.Properties(spec, "properties", "required");
}

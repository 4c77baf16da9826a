using Pulumi.Mixpeek.Stack.Deployment;
using Pulumi.Mixpeek.Stack.State;
using Pulumi.Mixpeek.Stack.Yaml;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Display;

/// <summary>The code that an import prints, for the user's program (recordings/import).</summary>
static class ImportCode
{
    public static string Write(IReadOnlyList<ResourceState> imported, bool isProtected) =>
        "Please copy the following code into your Pulumi application. Not doing so\n"
        + "will cause Pulumi to report that an update will happen on the next update command.\n\n"
        + (isProtected
            ? "Please note that the imported resources are marked as protected. To destroy them\n"
            + "you will need to remove the `protect` option and run `pulumi update` *before*\n"
            + "the destroy will take effect.\n\n"
            : "")
        + Program(imported, isProtected);

    static string Program(IReadOnlyList<ResourceState> imported, bool isProtected)
    {
        var (names, earlier, resources) = (new ImportNames([]), new Dictionary<string, string>(), new Dictionary<string, object>());
        foreach (var resource in imported)
        {
            var name = names.For(Urns.Name(resource.Urn), resource.Type);
            resources[name] = Resource(resource, name, isProtected, earlier);
            if (resource.Id.Length > 0)
                earlier.TryAdd(resource.Id, name);
        }
        return ProgramText.Write(new Dictionary<string, object> { ["resources"] = resources });
    }

    /// <param name="earlier">The names of the resources before it, by their IDs: where it has such an ID, it is built on that resource.</param>
    static Dictionary<string, object?> Resource(ResourceState resource, string name, bool isProtected, Dictionary<string, string> earlier)
    {
        var code = new Dictionary<string, object?> { ["type"] = ShortType(resource.Type) };
        if (name != Urns.Name(resource.Urn))
            code["name"] = Urns.Name(resource.Urn);
        code["properties"] = Plain(resource.Inputs, earlier);
        if (isProtected)
            code["options"] = new Dictionary<string, object> { ["protect"] = true };
        return code;
    }

    /// <summary>The module <c>index</c> goes without saying.</summary>
    static string ShortType(string type) => type.Replace(":index:", ":", StringComparison.Ordinal);

    static object? Plain(PropertyValue value, Dictionary<string, string> earlier) => value switch
    {
        BoolValue flag => flag.Value,
        NumberValue number => IsWhole(number.Value) ? (long)number.Value : number.Value,
        TextValue text => earlier.TryGetValue(text.Value, out var source) ? $"${{{source}.id}}" : Literal.Of(text.Value),
        // What must not be shown cannot be printed as code; the YAML host would take the value from the configuration.
        SecretValue => new Dictionary<string, object> { ["fn::secret"] = Trees.ValueText.Secret },
        ListValue list => list.Select<PropertyValue, object?>(item => Plain(item, earlier)).ToList(),
        MapValue map => map.OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .ToDictionary(entry => entry.Key, entry => Plain(entry.Value, earlier)),
        _ => null,
    };

    static bool IsWhole(double number) => Math.Truncate(number) == number && Math.Abs(number) < 1L << 53;
}

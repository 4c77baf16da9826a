using Pulumi.Mixpeek.Tests.Stage;

namespace Pulumi.Mixpeek.Tests.Sdks;

/// <summary>What the schema declares, by the names that SDKs make theirs of: tokens without <c>mixpeek:index:</c>, properties as they are.</summary>
static class Declared
{
    public static IReadOnlyList<string> Resources { get; } = Names("resources");

    public static IReadOnlyList<string> Functions { get; } = Names("functions");

    public static IReadOnlyList<string> Types { get; } = Names("types");

    /// <summary>Each object with its properties: a resource's outputs, inputs and list inputs, a function's arguments and result, a type's fields, the settings.</summary>
    public static IEnumerable<(string Owner, string Role, IReadOnlyList<string> Properties)> Objects() =>
    [
        .. Resources.Select(name => (name, "resource", Keys("resources", name, "properties"))),
        .. Resources.Select(name => (name, "resource's arguments", Keys("resources", name, "inputProperties"))),
        .. Resources.Select(name => (name, "list's arguments", Keys("resources", name, "listInputs", "properties"))),
        .. Types.Select(name => (name, "type", Keys("types", name, "properties"))),
        .. Functions.Select(name => (name, "function's arguments", Keys("functions", name, "inputs", "properties"))),
        .. Functions.Select(name => (name, "function's result", Keys("functions", name, "outputs", "properties"))),
        ("Provider", "resource", [.. PackageSchema.Root.At("provider").At("properties").Keys]),
        ("config", "settings", [.. PackageSchema.Root.At("config").At("variables").Keys]),
    ];

    static IReadOnlyList<string> Names(string section) =>
        [.. PackageSchema.Root.At(section).Keys.Select(token => token["mixpeek:index:".Length..])];

    static IReadOnlyList<string> Keys(string section, string name, params string[] path)
    {
        var item = PackageSchema.Root.At(section).At($"mixpeek:index:{name}");
        return [.. path.Aggregate(item, (map, key) => map.At(key)).Keys];
    }
}

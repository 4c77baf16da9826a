using Pulumi.Mixpeek.Stack.State;
using Pulumi.Mixpeek.Values;
using YamlDotNet.Serialization;

namespace Pulumi.Mixpeek.Stack.Display;

/// <summary>The code that an import prints, for the user's program (recordings/import).</summary>
static class ImportCode
{
    static readonly ISerializer Yaml = new SerializerBuilder()
        .WithIndentedSequences()
        .WithQuotingNecessaryStrings()
        .WithMaximumRecursion(WireCodec.MaxDepth)
        .WithNewLine("\n")
        .Build();

    public static string Write(IReadOnlyList<ResourceState> imported, bool isProtected) =>
        "Please copy the following code into your Pulumi application. Not doing so\n"
        + "will cause Pulumi to report that an update will happen on the next update command.\n\n"
        + (isProtected
            ? "Please note that the imported resources are marked as protected. To destroy them\n"
            + "you will need to remove the `protect` option and run `pulumi update` *before*\n"
            + "the destroy will take effect.\n\n"
            : "")
        + Program(imported, isProtected);

    static string Program(IReadOnlyList<ResourceState> imported, bool isProtected) => Yaml.Serialize(new Dictionary<string, object>
    {
        ["resources"] = imported.ToDictionary(resource => Urns.Name(resource.Urn), resource => Resource(resource, isProtected)),
    });

    static Dictionary<string, object?> Resource(ResourceState resource, bool isProtected)
    {
        var code = new Dictionary<string, object?> { ["type"] = ShortType(resource.Type), ["properties"] = Plain(resource.Inputs) };
        if (isProtected)
            code["options"] = new Dictionary<string, object> { ["protect"] = true };
        return code;
    }

    /// <summary>The module <c>index</c> goes without saying.</summary>
    static string ShortType(string type) => type.Replace(":index:", ":", StringComparison.Ordinal);

    static object? Plain(PropertyValue value) => value switch
    {
        BoolValue flag => flag.Value,
        NumberValue number => IsWhole(number.Value) ? (long)number.Value : number.Value,
        TextValue text => text.Value,
        // What must not be shown cannot be printed as code; the YAML host would take the value from the configuration.
        SecretValue => new Dictionary<string, object> { ["fn::secret"] = Trees.ValueText.Secret },
        ListValue list => list.Select(Plain).ToList(),
        MapValue map => map.OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .ToDictionary(entry => entry.Key, entry => Plain(entry.Value)),
        _ => null,
    };

    static bool IsWhole(double number) => Math.Truncate(number) == number && Math.Abs(number) < 1L << 53;
}

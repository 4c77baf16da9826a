using Pulumi.Mixpeek.Stack.Yaml.Expressions;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;

namespace Pulumi.Mixpeek.Stack.Yaml.Programs;

/// <summary>Reads one resource of a program.</summary>
static class ResourceReader
{
    static readonly string[] Known = ["type", "name", "defaultProvider", "properties", "options", "get"];

    static readonly string[] KnownOptions =
    [
        "additionalSecretOutputs", "aliases", "customTimeouts", "deleteBeforeReplace", "deletedWith", "dependsOn", "ignoreChanges",
        "import", "parent", "pluginDownloadURL", "protect", "provider", "replaceOnChanges", "retainOnDelete", "version",
    ];

    static readonly string[] UnsupportedOptions = ["envVarMappings", "hideDiffs", "providers", "replaceWith", "replacementTrigger"];

    public static ResourceDeclaration Read(Entry entry)
    {
        var fields = new Fields(entry.Value, $"resource {entry.Key}", Known);
        var type = fields.Text("type")
            ?? throw new ProgramException(entry.Place, $"Required field 'type' is missing on resource \"{entry.Key}\"");
        var resource = new ResourceDeclaration(
            entry.Key,
            entry.Place,
            fields.Text("name") is { Length: > 0 } name ? name : entry.Key,
            type,
            fields.Find("type")!.Value.Place,
            fields.Flag("defaultProvider") ?? false,
            fields.Find("properties") is { } properties ? ReadProperties(properties.Value) : new ObjectExpression(entry.Place, []),
            fields.Find("get") is { } get ? ReadGet(get.Value, entry.Key) : null,
            fields.Find("options") is { } options ? ReadOptions(options.Value, entry.Key) : new());
        Check(resource, fields);
        return resource;
    }

    static Expression ReadProperties(Node node) =>
        node is MappingNode mapping ? ExpressionParser.Properties(mapping) : ExpressionParser.Parse(node);

    static void Check(ResourceDeclaration resource, Fields fields)
    {
        if (resource.DefaultProvider && !resource.IsProvider)
            throw new ProgramException(fields.Find("defaultProvider")!.Place, "cannot set defaultProvider on non-provider resource");
        if (resource.Get is not null && fields.Find("properties") is { } properties)
            throw new ProgramException(properties.Place, $"properties and get of resource {resource.Key} are mutually exclusive");
    }

    static GetDeclaration ReadGet(Node node, string resource)
    {
        var fields = new Fields(node, $"get of resource {resource}", ["id", "state"]);
        var state = fields.Find("state")?.Value switch
        {
            null => new(node.Place, []),
            MappingNode mapping => ExpressionParser.Properties(mapping),
            var other => throw new ProgramException(other.Place, "get.state must be an object"),
        };
        return new(fields.Expression("id") ?? throw new ProgramException(node.Place, $"get of resource {resource} needs an id"), state);
    }

    static ResourceOptions ReadOptions(Node node, string resource)
    {
        var fields = new Fields(node, $"the options of resource {resource}", KnownOptions, UnsupportedOptions);
        return new()
        {
            AdditionalSecretOutputs = fields.Texts("additionalSecretOutputs"),
            Aliases = fields.Expression("aliases"),
            CustomTimeouts = fields.Find("customTimeouts") is { } timeouts ? ReadTimeouts(timeouts.Value, resource) : null,
            DeleteBeforeReplace = fields.Flag("deleteBeforeReplace"),
            DeletedWith = fields.Expression("deletedWith"),
            DependsOn = fields.Expression("dependsOn"),
            IgnoreChanges = fields.Texts("ignoreChanges"),
            Import = fields.Text("import"),
            Parent = fields.Expression("parent"),
            PluginDownloadUrl = fields.Text("pluginDownloadURL"),
            Protect = fields.Expression("protect"),
            Provider = fields.Expression("provider"),
            ReplaceOnChanges = fields.Texts("replaceOnChanges"),
            RetainOnDelete = fields.Flag("retainOnDelete"),
            Version = fields.Text("version"),
        };
    }

    static CustomTimeouts ReadTimeouts(Node node, string resource)
    {
        var fields = new Fields(node, $"customTimeouts of resource {resource}", ["create", "update", "delete", "read"]);
        return new(fields.Expression("create"), fields.Expression("update"), fields.Expression("delete"), fields.Expression("read"));
    }
}

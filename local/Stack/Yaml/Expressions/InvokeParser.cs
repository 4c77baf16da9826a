using Pulumi.Mixpeek.Stack.Yaml.Syntax;

namespace Pulumi.Mixpeek.Stack.Yaml.Expressions;

/// <summary>Reads <c>fn::invoke: {function, arguments, options, return}</c>.</summary>
static class InvokeParser
{
    public static InvokeExpression Parse(Entry call)
    {
        var fields = new Fields(call.Value, "fn::invoke", ["function", "arguments", "options", "return"]);
        return new(
            call.Place,
            fields.Text("function") ?? throw new ProgramException(call.Place, "fn::invoke needs a function, such as mixpeek:getBucket"),
            fields.Find("arguments") is { } arguments ? Arguments(arguments.Value) : new(call.Place, []),
            fields.Find("options") is { } options ? Options(options.Value) : InvokeOptions.None,
            fields.Text("return"));
    }

    static ObjectExpression Arguments(Node node) => node is MappingNode mapping
        ? ExpressionParser.Object(mapping)
        : throw new ProgramException(node.Place, "fn::invoke's arguments must be an object");

    static InvokeOptions Options(Node node)
    {
        var options = new Fields(node, "the options of fn::invoke", ["provider", "parent", "dependsOn", "version", "pluginDownloadURL"]);
        return new(
            options.Expression("provider"),
            options.Expression("parent"),
            options.Expression("dependsOn"),
            options.Text("version"),
            options.Text("pluginDownloadURL"));
    }
}

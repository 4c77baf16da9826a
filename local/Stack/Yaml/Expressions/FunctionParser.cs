using System.Text.RegularExpressions;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;

namespace Pulumi.Mixpeek.Stack.Yaml.Expressions;

/// <summary>Reads calls of functions: an object whose only key begins with <c>fn::</c>.</summary>
static partial class FunctionParser
{
    const string Prefix = "fn::";

    /// <summary>Names as they are written; Pulumi's YAML host takes them in any case.</summary>
    static readonly Dictionary<string, Builtin> Builtins = Enum.GetValues<Builtin>()
        .ToDictionary(function => Prefix + function, StringComparer.OrdinalIgnoreCase);

    public static Expression? TryParse(MappingNode mapping)
    {
        var call = mapping.Entries.FirstOrDefault(entry => entry.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase));
        if (call is null)
            return null;
        if (mapping.Entries.Count > 1)
            throw new ProgramException(call.Place, $"{call.Key} must be the only key of its object");
        if (string.Equals(call.Key, "fn::invoke", StringComparison.OrdinalIgnoreCase))
            return InvokeParser.Parse(call);
        return Builtins.TryGetValue(call.Key, out var function) ? Call(call, function) : Shorthand(call);
    }

    static FunctionExpression Call(Entry call, Builtin function) => new(call.Value.Place, function, function switch
    {
        Builtin.Join or Builtin.Select or Builtin.Split => Two(call),
        Builtin.AssetArchive => [Assets(call)],
        _ => [ExpressionParser.Parse(call.Value)],
    });

    static IReadOnlyList<Expression> Two(Entry call) => call.Value is SequenceNode { Items: [var first, var second] }
        ? [ExpressionParser.Parse(first), ExpressionParser.Parse(second)]
        : throw new ProgramException(call.Value.Place, $"the argument to {call.Key} must be a two-valued list");

    static ObjectExpression Assets(Entry call)
    {
        var archive = call.Value is MappingNode mapping
            ? ExpressionParser.Object(mapping)
            : throw new ProgramException(call.Value.Place, $"the argument to {call.Key} must be an object of assets and archives");
        return archive.Entries.FirstOrDefault(entry => !IsAsset(entry.Value)) is { } wrong
            ? throw new ProgramException(wrong.Value.Place, $"each value in {call.Key} must be an asset or an archive")
            : archive;
    }

    static bool IsAsset(Expression value) => value is FunctionExpression { Function: >= Builtin.StringAsset and <= Builtin.AssetArchive };

    /// <summary><c>fn::mixpeek:index:getBucket: {…}</c>: a provider's function without <c>fn::invoke</c> around it.</summary>
    static InvokeExpression Shorthand(Entry call)
    {
        if (!Token().IsMatch(call.Key))
            throw new ProgramException(call.Place, $"{call.Key} is not a function that mixpeek-stack has",
                $"Existing functions are: fn::invoke, fn::PACKAGE:MODULE:NAME, {string.Join(", ", Builtins.Keys)}");
        return call.Value is MappingNode arguments
            ? new(call.Place, call.Key[Prefix.Length..], ExpressionParser.Object(arguments), InvokeOptions.None, null)
            : throw new ProgramException(call.Value.Place, $"the argument to {call.Key} must be an object");
    }

    [GeneratedRegex("^fn::[^:]+:[^:]+(:[^:]+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Token();
}

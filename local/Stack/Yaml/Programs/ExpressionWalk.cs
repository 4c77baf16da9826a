using Pulumi.Mixpeek.Stack.Yaml.Expressions;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;

namespace Pulumi.Mixpeek.Stack.Yaml.Programs;

/// <summary>What expressions are made of.</summary>
static class ExpressionWalk
{
    /// <summary>The expressions directly within one.</summary>
    public static IEnumerable<Expression> Parts(this Expression expression) => expression switch
    {
        ListExpression list => list.Items,
        ObjectExpression map => map.Entries.SelectMany(entry => new[] { entry.Key, entry.Value }),
        FunctionExpression call => call.Arguments,
        InvokeExpression { Options: var options } invoke =>
            new[] { invoke.Arguments, options.Provider, options.Parent, options.DependsOn }.OfType<Expression>(),
        _ => [],
    };

    /// <summary>An expression and all that is within it, at any depth.</summary>
    public static IEnumerable<Expression> Everything(this Expression expression) =>
        expression.Parts().SelectMany(Everything).Prepend(expression);

    /// <summary>Every <c>${}</c> in an expression, with its place.</summary>
    public static IEnumerable<(PropertyAccess Access, Place Place)> Accesses(this Expression expression) => expression switch
    {
        SymbolExpression symbol => [(symbol.Access, symbol.Place)],
        InterpolationExpression text => text.Parts.Where(part => part.Access is not null).Select(part => (part.Access!, text.Place)),
        _ => expression.Parts().SelectMany(Accesses),
    };
}

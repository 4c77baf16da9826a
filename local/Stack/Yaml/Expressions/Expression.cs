using Pulumi.Mixpeek.Stack.Yaml.Syntax;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Yaml.Expressions;

/// <summary>A value in a program, as it is written.</summary>
abstract record Expression(Place Place)
{
    /// <summary>Two expressions are the same only where they stand in the same place: types are remembered by expression.</summary>
    public virtual bool Equals(Expression? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>Text without <c>${}</c>, a number, a truth value or null.</summary>
sealed record LiteralExpression(Place Place, PropertyValue Value) : Expression(Place);

/// <summary>A list.</summary>
sealed record ListExpression(Place Place, IReadOnlyList<Expression> Items) : Expression(Place);

/// <summary>An object.</summary>
sealed record ObjectExpression(Place Place, IReadOnlyList<ObjectEntry> Entries) : Expression(Place);

/// <summary>One entry of an object. Its key may hold <c>${}</c> too.</summary>
sealed record ObjectEntry(Expression Key, Expression Value)
{
    /// <summary>The key, or null where it is known only when the program runs.</summary>
    public string? Name => (Key as LiteralExpression)?.Value is TextValue text ? text.Value : null;
}

/// <summary><c>${a.b}</c> alone: the value itself, of whatever type.</summary>
sealed record SymbolExpression(Place Place, PropertyAccess Access) : Expression(Place);

/// <summary>Text with <c>${}</c> in it.</summary>
sealed record InterpolationExpression(Place Place, IReadOnlyList<InterpolationPart> Parts) : Expression(Place);

/// <summary>Text, and the value that follows it.</summary>
sealed record InterpolationPart(string Text, PropertyAccess? Access);

/// <summary>One of the host's own functions, such as <c>fn::toJSON</c>.</summary>
sealed record FunctionExpression(Place Place, Builtin Function, IReadOnlyList<Expression> Arguments) : Expression(Place);

/// <summary>A provider's function.</summary>
/// <param name="Token">Which, in full or without the module.</param>
/// <param name="Return">The one output that is wanted, or null for all of them as an object.</param>
sealed record InvokeExpression(Place Place, string Token, ObjectExpression Arguments, InvokeOptions Options, string? Return)
    : Expression(Place);

/// <summary>How a provider's function is called.</summary>
sealed record InvokeOptions(Expression? Provider, Expression? Parent, Expression? DependsOn, string? Version, string? PluginDownloadUrl)
{
    /// <summary>As the provider has it.</summary>
    public static InvokeOptions None { get; } = new(null, null, null, null, null);
}

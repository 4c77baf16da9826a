using Pulumi.Mixpeek.Stack.Yaml.Expressions;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;

namespace Pulumi.Mixpeek.Stack.Yaml.Programs;

/// <summary>A name for an expression.</summary>
sealed record VariableDeclaration(string Key, Place Place, Expression Value) : IDeclaration
{
    public string Kind => "variable";

    public IEnumerable<Expression> Expressions => [Value];
}

using Pulumi.Mixpeek.Stack.Yaml.Expressions;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;

namespace Pulumi.Mixpeek.Stack.Yaml.Programs;

/// <summary>Something in a program that <c>${}</c> can name.</summary>
interface IDeclaration
{
    /// <summary>What <c>${}</c> calls it.</summary>
    string Key { get; }

    /// <summary>What it is, for messages: resource, variable or config.</summary>
    string Kind { get; }

    /// <summary>Where its key stands.</summary>
    Place Place { get; }

    /// <summary>Every expression in it.</summary>
    IEnumerable<Expression> Expressions { get; }
}

using Pulumi.Mixpeek.Stack.Yaml.Expressions;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;

namespace Pulumi.Mixpeek.Stack.Yaml.Evaluation;

/// <summary>What an expression is evaluated in.</summary>
interface IScope
{
    /// <summary>The folder that relative paths start from.</summary>
    string Folder { get; }

    /// <summary>The value of a resource, variable or setting, once it is there.</summary>
    Task<Evaluated> ResolveAsync(string name, Place place);

    /// <summary>What a provider's function returns.</summary>
    /// <param name="arguments">Its arguments as an object; unknown where any of them is.</param>
    Task<Evaluated> InvokeAsync(InvokeExpression invoke, Evaluated arguments);

    /// <summary>The provider that resources of a package have where they name none; null where the program sets none.</summary>
    Task<RegisteredResource?> DefaultProviderAsync(string package);
}

using Pulumi.Mixpeek.Stack.Yaml.Expressions;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;

namespace Pulumi.Mixpeek.Stack.Yaml.Programs;

/// <summary>A resource in a program.</summary>
/// <param name="Key">What the program calls it.</param>
/// <param name="Name">Its logical name, which its URN ends with: the key, unless <c>name</c> says another.</param>
/// <param name="Type">Its type as it is written, in full or without the module.</param>
/// <param name="DefaultProvider">Whether this provider is that of all resources of its package that name none.</param>
/// <param name="Properties">An object, or an expression that yields one.</param>
/// <param name="Get">Set where the resource is read only, not managed.</param>
sealed record ResourceDeclaration(
    string Key,
    Place Place,
    string Name,
    string Type,
    Place TypePlace,
    bool DefaultProvider,
    Expression Properties,
    GetDeclaration? Get,
    ResourceOptions Options) : IDeclaration
{
    const string ProviderPrefix = "pulumi:providers:";

    public string Kind => "resource";

    public IEnumerable<Expression> Expressions => Get is { } get
        ? [get.Id, get.State, .. Options.Expressions]
        : [Properties, .. Options.Expressions];

    /// <summary>Whether it is a provider.</summary>
    public bool IsProvider => Type.StartsWith(ProviderPrefix, StringComparison.Ordinal);

    /// <summary>The package that the type comes from; a provider's own where it is one.</summary>
    public string Package => IsProvider ? Type[ProviderPrefix.Length..] : Type.Split(':')[0];
}

/// <summary>A resource that is looked up: its ID, and the properties that help to find it.</summary>
sealed record GetDeclaration(Expression Id, ObjectExpression State);

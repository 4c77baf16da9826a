using Pulumi.Mixpeek.Stack.Yaml.Expressions;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;

namespace Pulumi.Mixpeek.Stack.Yaml.Programs;

/// <summary>A setting that the program takes from the stack's configuration.</summary>
/// <param name="Key">Its name without the project's.</param>
/// <param name="Type">Which type the value has, or null where the default tells it.</param>
/// <param name="Default">The value where the configuration has none.</param>
/// <param name="Secret">Whether the value must not be shown; null leaves that to the configuration.</param>
sealed record ConfigDeclaration(string Key, Place Place, ConfigType? Type, Expression? Default, bool? Secret) : IDeclaration
{
    public string Kind => "config";

    public IEnumerable<Expression> Expressions => Default is null ? [] : [Default];
}

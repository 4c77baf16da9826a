namespace Pulumi.Mixpeek.Stack.Yaml.Types;

/// <summary>A resource in a package's schema.</summary>
/// <param name="Token">Its full type.</param>
/// <param name="Inputs">What a program sets.</param>
/// <param name="Outputs">What a program reads, without <c>id</c> and <c>urn</c>.</param>
/// <param name="Aliases">Types that it had before.</param>
sealed record ResourceSchema(
    string Token, IReadOnlyList<SchemaProperty> Inputs, IReadOnlyList<SchemaProperty> Outputs, IReadOnlyList<string> Aliases);

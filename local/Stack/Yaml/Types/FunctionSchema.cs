namespace Pulumi.Mixpeek.Stack.Yaml.Types;

/// <summary>A function in a package's schema.</summary>
/// <param name="Token">Its full name.</param>
/// <param name="Inputs">Its arguments.</param>
/// <param name="Result">What it returns.</param>
/// <param name="IsScalar">Whether the result is a single value, which travels as the only entry of an object.</param>
sealed record FunctionSchema(string Token, IReadOnlyList<SchemaProperty> Inputs, SchemaType Result, bool IsScalar);

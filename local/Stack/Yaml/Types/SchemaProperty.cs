using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Yaml.Types;

/// <summary>A property of an object or a resource.</summary>
/// <param name="Required">Whether it may not be left out.</param>
/// <param name="Secret">Whether its value is secret, whatever the program says.</param>
/// <param name="Const">The only value that it can have, or null.</param>
/// <param name="ReplaceOnChanges">Whether the schema asks for a replacement where it changes.</param>
sealed record SchemaProperty(
    string Name, SchemaType Type, bool Required = false, bool Secret = false, PropertyValue? Const = null, bool ReplaceOnChanges = false);

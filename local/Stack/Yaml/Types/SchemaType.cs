namespace Pulumi.Mixpeek.Stack.Yaml.Types;

/// <summary>A type in a package's schema, or the type of an expression.</summary>
abstract class SchemaType
{
    /// <summary>The type as messages show it.</summary>
    public abstract override string ToString();
}

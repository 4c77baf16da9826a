namespace Pulumi.Mixpeek.Stack.Yaml.Types;

/// <summary>A type without parts.</summary>
sealed class PrimitiveType : SchemaType
{
    readonly string name;

    PrimitiveType(string name) => this.name = name;

    public static PrimitiveType Text { get; } = new("string");

    public static PrimitiveType Number { get; } = new("number");

    public static PrimitiveType WholeNumber { get; } = new("integer");

    public static PrimitiveType Flag { get; } = new("boolean");

    public static PrimitiveType Asset { get; } = new("asset");

    public static PrimitiveType Archive { get; } = new("archive");

    /// <summary>Takes everything and is taken everywhere.</summary>
    public static PrimitiveType Any { get; } = new("any");

    /// <summary>
    /// The type of what could not be typed: no complaint follows from it, as with null and with what already was complained of.
    /// </summary>
    public static PrimitiveType Invalid { get; } = new("Invalid");

    /// <summary>Any resource.</summary>
    public static PrimitiveType AnyResource { get; } = new("pulumi:pulumi:Resource");

    public override string ToString() => name;
}

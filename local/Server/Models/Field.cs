using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Models;

/// <summary>One field of a model.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Shape">The type of its value.</param>
/// <param name="Default">Its value where the request has none; null where the request must have one.</param>
sealed record Field(string Name, Shape Shape, PropertyValue? Default)
{
    /// <summary>A field that every request has.</summary>
    public static Field Required(string name, Shape shape) => new(name, shape, null);

    /// <summary>A field with a default.</summary>
    public static Field Optional(string name, Shape shape, PropertyValue value) => new(name, shape, value);

    /// <summary>A field that may be left out or null, which is the same.</summary>
    public static Field Nullable(string name, Shape shape) => new(name, shape.OrNull(), PropertyValue.Null);
}

using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Models;

/// <summary>A type of JSON value, checked and completed as Mixpeek's framework (pydantic) does it.</summary>
abstract class Shape
{
    /// <summary>The value as a model holds it: defaults filled in, at any depth. What is wrong with it is reported to the place.</summary>
    public abstract PropertyValue Read(PropertyValue value, Place place);

    /// <summary>This type or null.</summary>
    public Shape OrNull() => new NullableShape(this);
}

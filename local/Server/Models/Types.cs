using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Models;

/// <summary>The types that models are declared with.</summary>
static class Types
{
    /// <summary>Any JSON value, null too.</summary>
    public static readonly Shape Any = new AnyShape();

    /// <summary>True or false.</summary>
    public static readonly Shape Flag = new FlagShape();

    /// <summary>A string of any length.</summary>
    public static readonly Shape Text = new TextShape(0, int.MaxValue, null);

    /// <summary>An object with any keys and values.</summary>
    public static readonly Shape Object = new MapShape(Any);

    /// <summary>A string within limits.</summary>
    public static Shape TextOf(int minimum, int maximum = int.MaxValue, string? pattern = null) => new TextShape(minimum, maximum, pattern);

    /// <summary>A number without a fraction.</summary>
    public static Shape Whole(double minimum = double.MinValue, double maximum = double.MaxValue) =>
        new NumberShape(whole: true, minimum, maximum);

    /// <summary>A number.</summary>
    public static Shape Number(double minimum = double.MinValue, double maximum = double.MaxValue) =>
        new NumberShape(whole: false, minimum, maximum);

    /// <summary>One of these strings.</summary>
    public static Shape Choice(params string[] values) => new ChoiceShape([.. values.Select(value => (PropertyValue)value)]);

    /// <summary>One of these values.</summary>
    public static Shape ChoiceOf(params PropertyValue[] values) => new ChoiceShape(values);

    /// <summary>A list whose elements are all of one type.</summary>
    public static Shape List(Shape element, int minimum = 0) => new ListShape(element, minimum);

    /// <summary>An object whose keys are free and whose values are all of one type.</summary>
    public static Shape Map(Shape value) => new MapShape(value);

    /// <summary>The first of these types that fits.</summary>
    public static Shape Either(params Shape[] shapes) => new UnionShape(shapes);

    /// <summary>A type that is declared further down, or that contains itself.</summary>
    public static Shape Later(Func<Shape> shape) => new DeferredShape(shape);
}

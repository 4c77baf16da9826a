using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Models;

/// <summary>A type, or null.</summary>
sealed class NullableShape(Shape shape) : Shape
{
    public override PropertyValue Read(PropertyValue value, Place place) => value is NullValue ? value : shape.Read(value, place);
}

/// <summary>A list.</summary>
sealed class ListShape(Shape element, int minimum) : Shape
{
    public override PropertyValue Read(PropertyValue value, Place place)
    {
        if (value is not ListValue list)
        {
            place.Refuse("list_type", "Input should be a valid list");
            return value;
        }
        if (list.Count < minimum)
            place.Refuse(
                "too_short", $"List should have at least {minimum} item{(minimum == 1 ? "" : "s")} after validation, not {list.Count}");
        return ListValue.From(list.Select((item, index) => element.Read(item, place.At(index))));
    }
}

/// <summary>An object with free keys.</summary>
sealed class MapShape(Shape element) : Shape
{
    public override PropertyValue Read(PropertyValue value, Place place)
    {
        if (value is MapValue map)
            return element is AnyShape ? map : map.Select((key, item) => element.Read(item, place.At(key)));
        place.Refuse("dict_type", "Input should be a valid dictionary");
        return value;
    }
}

/// <summary>One of several types: the first that fits, and where none does, what the nearest finds wrong.</summary>
sealed class UnionShape(Shape[] shapes) : Shape
{
    public override PropertyValue Read(PropertyValue value, Place place)
    {
        var nearest = (Value: value, Issues: (IReadOnlyList<Issue>?)null);
        foreach (var shape in shapes)
        {
            var trial = place.Apart();
            var read = shape.Read(value, trial);
            if (trial.Issues.Count == 0)
                return read;
            if (nearest.Issues is null || Depth(trial.Issues) > Depth(nearest.Issues))
                nearest = (read, trial.Issues);
        }
        place.Refuse(nearest.Issues!);
        return nearest.Value;
    }

    /// <summary>A type of another kind fails at the value itself; the type that was meant fails further down.</summary>
    static int Depth(IEnumerable<Issue> issues) => issues.Max(issue => issue.Location.Count);
}

/// <summary>A type that contains itself.</summary>
sealed class DeferredShape(Func<Shape> shape) : Shape
{
    readonly Lazy<Shape> target = new(shape);

    public override PropertyValue Read(PropertyValue value, Place place) => target.Value.Read(value, place);
}

using System.Globalization;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Shapes;

/// <summary>A number within bounds.</summary>
sealed class NumberShape(bool whole = false, double min = double.NegativeInfinity, double max = double.PositiveInfinity) : Shape
{
    public bool IsWhole => whole;

    public double Min => min;

    public double Max => max;

    public override MapValue Schema => MapValue.Of(("type", whole ? "integer" : "number"));

    protected override void CheckKnown(PropertyValue value, PropertyPath path, Failures failures)
    {
        if (value is not NumberValue { Value: var number })
            failures.Add(path, $"{Expected} was expected, not {Kinds.Of(value)}");
        else if (!double.IsFinite(number))
            failures.Add(path, $"{Expected} was expected, not {failures.Show(number)}");
        else if (whole && Math.Truncate(number) != number)
            failures.Add(path, $"{Expected} was expected, not {failures.Show(number)}");
        else if (number < min || number > max)
            failures.Add(path, $"{failures.Show(number)} is out of bounds: {Bounds}");
    }

    string Expected => whole ? "a whole number" : "a number";

    string Bounds => (double.IsFinite(min), double.IsFinite(max)) switch
    {
        (true, true) => $"Mixpeek takes {Show(min)} to {Show(max)}",
        (true, false) => $"Mixpeek takes {Show(min)} or more",
        _ => $"Mixpeek takes {Show(max)} or less",
    };

    static string Show(double number) => number.ToString(CultureInfo.InvariantCulture);
}

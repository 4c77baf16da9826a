using System.Globalization;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Resources.Schedules;

/// <summary>The seconds between two runs. A number that is spelled as a string may be one to Mixpeek, and is no mistake here.</summary>
sealed class IntervalShape : VerbatimShape
{
    static readonly NumberShape Seconds = new(whole: true, min: 1);

    protected override void CheckKnown(PropertyValue value, PropertyPath path, Failures failures) =>
        Seconds.Check(value is TextValue { Value: var text } && Parsed(text) is { } number ? number : value, path, failures);

    static double? Parsed(string text) => double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;
}

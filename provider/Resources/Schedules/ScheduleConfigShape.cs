using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Resources.Schedules;

/// <summary>The configuration of one type of schedule, in the API's own keys.</summary>
/// <param name="type">The type of trigger.</param>
/// <param name="needed">The key without which there is no schedule.</param>
/// <param name="keys">The keys that are read, with their shapes. Others may be there.</param>
sealed class ScheduleConfigShape(string type, string needed, Dictionary<string, VerbatimShape> keys) : VerbatimShape
{
    /// <summary>
    /// How it is declared. The keys that tell when it runs count even where somebody else set them; a time zone that is not given is
    /// UTC (openapi.json, CollectionScheduleConfig: "Daily re-crawl at 2am UTC").
    /// </summary>
    public static FreeObjectShape Declared { get; } = new(serverCompletes: true)
    {
        Documented = MapValue.Of(("cron_expression", PropertyValue.Null), ("interval_seconds", PropertyValue.Null), ("timezone", "UTC")),
    };

    /// <summary>What is no object was reported by the schedule's own declaration.</summary>
    protected override void CheckKnown(PropertyValue value, PropertyPath path, Failures failures)
    {
        if (value is not MapValue config)
            return;
        if (config.Get(needed) is null or NullValue)
            failures.Add(path, $"a schedule of type {type} needs `{needed}`{Slip(config, failures)}");
        foreach (var (key, shape) in keys)
            if (config.Get(key) is { } given)
                shape.Check(given, path.Key(key), failures);
    }

    string Slip(MapValue config, Failures failures) =>
        !failures.IsHidden && Nearest.To(needed, config.Keys.Where(key => key != needed)) is { } near ? $", which `{near}` is not" : "";
}

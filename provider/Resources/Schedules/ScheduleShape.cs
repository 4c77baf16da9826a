using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Resources.Schedules;

/// <summary>
/// A collection's schedule. The API takes any configuration; what each type of trigger reads in it is documented, and checked.
/// </summary>
sealed class ScheduleShape(string name, string description, params Property[] properties) : ObjectShape(name, description, properties)
{
    static readonly Dictionary<string, ScheduleConfigShape> ByType = new(StringComparer.Ordinal)
    {
        ["cron"] = new("cron", "cron_expression", new() { ["cron_expression"] = new CronShape(), ["timezone"] = new TimeZoneShape() }),
        ["interval"] = new("interval", "interval_seconds", new() { ["interval_seconds"] = new IntervalShape() }),
    };

    protected override void CheckKnown(PropertyValue value, PropertyPath path, Failures failures)
    {
        base.CheckKnown(value, path, failures);
        if (value is MapValue schedule
            && schedule.TextOf("triggerType") is { } type && ByType.GetValueOrDefault(type) is { } shape
            && schedule.Get("scheduleConfig") is { } config)
            shape.Check(config, path.Key("scheduleConfig"), failures);
    }
}

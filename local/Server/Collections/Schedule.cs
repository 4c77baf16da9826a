using Mixpeek.Local.Models;
using Mixpeek.Local.Protocol;
using Mixpeek.Local.Store;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Collections;

/// <summary>A collection's schedule, and the trigger that comes with it.</summary>
static class Schedule
{
    /// <summary>The trigger's ID: the old one where there is one, a new one for a first schedule, none without a schedule.</summary>
    /// <exception cref="Refusal">The schedule is of an unknown type, or lacks what its type needs.</exception>
    public static PropertyValue Trigger(PropertyValue schedule, PropertyValue old)
    {
        if (schedule is not MapValue declared)
            return PropertyValue.Null;
        Check(declared);
        return old is TextValue ? old : Identifier.New("trg");
    }

    static void Check(MapValue schedule)
    {
        var needed = schedule.Text("trigger_type") switch
        {
            "cron" => "cron_expression",
            "interval" => "interval_seconds",
            var type => throw Invalid("trigger_type", $"trigger_type is 'cron' or 'interval', not '{type}'"),
        };
        if (schedule.Map("schedule_config")!.Get(needed) is null or NullValue)
            throw Invalid("schedule_config", $"schedule_config needs {needed} when trigger_type is '{schedule.Text("trigger_type")}'");
    }

    static Refusal Invalid(string field, string message) => Refusal.Invalid(new Issue(["body", "schedule", field], "value_error", message));
}

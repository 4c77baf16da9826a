using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Resources.Schedules;

/// <summary>
/// The time zone of a cron expression. Whether there is one of a name is not for this machine to say: its database may be older than
/// Mixpeek's, or a part of it. So an unknown one is a warning, and none at all where the machine has no such database.
/// </summary>
sealed class TimeZoneShape : VerbatimShape
{
    /// <summary>One of today's names and one of the old ones, which some systems leave out: with both the database is whole.</summary>
    static readonly Lazy<bool> IsDatabaseWhole = new(() => IsKnown("Europe/Berlin") && IsKnown("US/Pacific"));

    protected override void CheckKnown(PropertyValue value, PropertyPath path, Failures failures)
    {
        if (value is not TextValue { Value: var name })
            failures.Add(path, $"the name of a time zone was expected, such as \"Europe/Berlin\", not {Kinds.Of(value)}");
        else if (name.Length > 0 && IsDatabaseWhole.Value && !IsKnown(name))
            WarnUnlessListed(name, path, failures);
    }

    /// <summary>Mixpeek may not mind the case of letters.</summary>
    static void WarnUnlessListed(string name, PropertyPath path, Failures failures)
    {
        var listed = TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).ToList();
        if (!listed.Contains(name, StringComparer.OrdinalIgnoreCase))
            failures.Warn(path, $"{failures.Show(name)} is no time zone that this machine knows{failures.Suggest(name, listed)}");
    }

    static bool IsKnown(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out _);
}

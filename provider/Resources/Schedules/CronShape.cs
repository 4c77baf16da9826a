using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Resources.Schedules;

/// <summary>
/// A cron expression. Mixpeek documents neither its dialect nor its reader, and dialects differ (<c>*/60</c>, <c>fri#1</c>, <c>22-2</c>):
/// what some reader takes passes, and what none does is a failure. A library knows one dialect, and would refuse the others.
/// </summary>
sealed class CronShape : VerbatimShape
{
    const string Expected = "five fields were expected, for minute, hour, day of the month, month and day of the week";

    static readonly string[] Nicknames = ["@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"];

    static readonly CronField[] Fields =
    [
        new("minute", 0, 59),
        new("hour", 0, 23),
        new("day of the month", 0, 31) { HasSpecials = true },
        new("month", 0, 12, "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
        new("day of the week", 0, 7, "sun", "mon", "tue", "wed", "thu", "fri", "sat") { HasSpecials = true },
    ];

    protected override void CheckKnown(PropertyValue value, PropertyPath path, Failures failures)
    {
        if (value is not TextValue { Value: var expression })
            failures.Add(path, $"a cron expression was expected, such as \"0 2 * * *\", not {Kinds.Of(value)}");
        else
            Check(expression, expression.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), path, failures);
    }

    static void Check(string expression, string[] fields, PropertyPath path, Failures failures)
    {
        if (fields is [['@', ..] nickname])
            CheckNickname(nickname, path, failures);
        else if (fields.Length is 6 or 7)
            failures.Warn(
                path, $"{failures.Show(expression)} has {fields.Length} fields, and dialects differ on the additional ones: {Expected}");
        else if (fields.Length != Fields.Length)
            failures.Add(path, $"{failures.Show(expression)} is no cron expression: {Expected}");
        else if (Fields.Zip(fields, (field, text) => field.Problem(text)).FirstOrDefault(problem => problem is not null) is { } problem)
            failures.Add(path, $"{failures.Show(expression)} is no cron expression: {(failures.IsHidden ? Expected : problem)}");
    }

    static void CheckNickname(string nickname, PropertyPath path, Failures failures)
    {
        if (!Nicknames.Contains(nickname, StringComparer.OrdinalIgnoreCase))
            failures.Add(path, $"{failures.Show(nickname)} is no schedule{failures.Suggest(nickname, Nicknames)}");
    }
}

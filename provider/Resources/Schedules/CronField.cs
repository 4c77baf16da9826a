using System.Globalization;
using Pulumi.Mixpeek.Shapes;

namespace Pulumi.Mixpeek.Resources.Schedules;

/// <summary>One of a cron expression's five fields: a list of values and ranges, each with a step or without.</summary>
/// <param name="name">What a sentence calls it.</param>
/// <param name="min">The least number.</param>
/// <param name="max">The greatest number.</param>
/// <param name="names">The names that stand for numbers; readers look at their first three letters.</param>
sealed class CronField(string name, int min, int max, params string[] names)
{
    /// <summary>Whether there are forms such as <c>L</c>, <c>15W</c> and <c>fri#1</c>, which no two readers take alike.</summary>
    public bool HasSpecials { get; init; }

    /// <summary>What no reader would take in the field's text; null where there is nothing.</summary>
    public string? Problem(string text) => text.Split(',').Select(PartProblem).FirstOrDefault(problem => problem is not null);

    string? PartProblem(string part) => part.Split('/') switch
    {
        [var range] => RangeProblem(range),
        [_, var step] when !IsNumber(step, 1, int.MaxValue) => $"\"{step}\" is no step",
        [var range, _] => RangeProblem(range),
        _ => $"\"{part}\" has two steps",
    };

    /// <summary>R, a time by chance, is one reader's own.</summary>
    string? RangeProblem(string range) => range.Split('-') switch
    {
        _ when range is "*" or "?" or ['R' or 'r', ..] || HasSpecials && range.AsSpan().IndexOfAny("LlWw#") >= 0 => null,
        [var value] => ValueProblem(value),
        [var from, var to] => ValueProblem(from) ?? ValueProblem(to),
        _ => $"\"{range}\" is no {name}",
    };

    string? ValueProblem(string value) => IsNumber(value, min, max) || IsName(value)
        ? null
        : $"\"{value}\" is no {name} ({min} to {max}{Named}){Nearest.Suggestion(value, names)}";

    string Named => names.Length > 0 ? $", or {names[0]} to {names[^1]}" : "";

    bool IsName(string value) =>
        value.All(char.IsAsciiLetter) && names.Any(name => value.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    static bool IsNumber(string text, int min, int max) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max;
}

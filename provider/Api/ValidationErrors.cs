using System.Globalization;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Api;

/// <summary>Reads what a 422 finds wrong, in either of the two forms that Mixpeek answers.</summary>
static class ValidationErrors
{
    static readonly string[] Separators = [" -> ", " → ", "."];

    /// <summary>The errors in a list of <c>{loc, msg}</c> or <c>{location, message}</c>; none where it is something else.</summary>
    public static IReadOnlyList<ValidationError> Read(PropertyValue? value) =>
        value is ListValue list ? [.. list.OfType<MapValue>().Select(Read)] : [];

    static ValidationError Read(MapValue error) => new(
        WithoutBody(Location(error.Get("loc") ?? error.Get("location"))),
        Excerpt.Of((error.Get("msg") ?? error.Get("message")) is TextValue text ? text.Value : "is not valid"));

    static string[] Location(PropertyValue? value) => value switch
    {
        ListValue list => [.. list.Select(Segment)],
        TextValue text => text.Value.Split(Separators, StringSplitOptions.RemoveEmptyEntries),
        _ => [],
    };

    static string Segment(PropertyValue value) => value switch
    {
        TextValue text => text.Value,
        NumberValue number => number.Value.ToString("0", CultureInfo.InvariantCulture),
        _ => "?",
    };

    /// <summary>The framework begins each place with the request's part that it is in; properties are in the body.</summary>
    static string[] WithoutBody(string[] location) => location is ["body", .. var rest] ? rest : location;
}

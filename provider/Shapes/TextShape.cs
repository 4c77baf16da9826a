using System.Text.RegularExpressions;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Shapes;

/// <summary>A string: of any text, of a length or form, or one of a few words.</summary>
/// <remarks>
/// The words are not an enum type in the schema: the YAML host refuses to pass an output of an enum type to an input of that same
/// type (provider-rules, "Schema"). They stand in the description, and Check holds values against them.
/// </remarks>
sealed class TextShape(params string[] words) : Shape
{
    public static readonly TextShape Any = new();

    public IReadOnlyList<string> Words => words;

    /// <summary>The least number of characters.</summary>
    public int MinLength { get; init; }

    /// <summary>The greatest number of characters; null where there is no limit.</summary>
    public int? MaxLength { get; init; }

    /// <summary>What the text has to look like, and how a sentence says that.</summary>
    public (Regex Regex, string InWords)? Form { get; init; }

    public override MapValue Schema => MapValue.Of(("type", "string"));

    protected override void CheckKnown(PropertyValue value, PropertyPath path, Failures failures)
    {
        if (value is not TextValue { Value: var text })
            failures.Add(path, $"a string was expected, not {Kinds.Of(value)}");
        else if (words.Length > 0 && !words.Contains(text))
            failures.Add(path, $"{failures.Show(text)} is not one of {string.Join(", ", words)}{failures.Suggest(text, words)}");
        else if (Length(text) is var length && (length < MinLength || length > MaxLength))
            failures.Add(path, $"Mixpeek takes {Lengths} characters here, not {failures.Show(length)}");
        else if (Form is { } form && !form.Regex.IsMatch(text))
            failures.Add(path, $"{failures.Show(text)} is not of the form that Mixpeek takes: {form.InWords}");
    }

    protected override PropertyValue? CanonicalKnown(PropertyValue value) => value is TextValue { Value: "" } ? null : value;

    string Lengths => MaxLength is { } max ? $"{MinLength} to {max}" : $"{MinLength} or more";

    /// <summary>As Mixpeek counts: characters, not the units that this process keeps them in.</summary>
    static int Length(string text) => text.EnumerateRunes().Count();
}

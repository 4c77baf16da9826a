using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Shapes;

/// <summary>A string, of any text or one of a few words.</summary>
/// <remarks>
/// The words are not an enum type in the schema: the YAML host refuses to pass an output of an enum type to an input of that same
/// type (provider-rules, "Schema"). They stand in the description, and Check holds values against them.
/// </remarks>
sealed class TextShape(params string[] words) : Shape
{
    public static readonly TextShape Any = new();

    public IReadOnlyList<string> Words => words;

    public override MapValue Schema => MapValue.Of(("type", "string"));

    protected override void CheckKnown(PropertyValue value, PropertyPath path, Failures failures)
    {
        if (value is not TextValue text)
            failures.Add(path, $"a string was expected, not {Kinds.Of(value)}");
        else if (words.Length > 0 && !words.Contains(text.Value))
            failures.Add(path, $"{failures.Show(text.Value)} is not one of {string.Join(", ", words)}{failures.Suggest(text.Value, words)}");
    }

    protected override PropertyValue? CanonicalKnown(PropertyValue value) => value is TextValue { Value: "" } ? null : value;
}

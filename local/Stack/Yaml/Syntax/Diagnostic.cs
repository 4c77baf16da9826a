using System.Globalization;
using System.Text;

namespace Pulumi.Mixpeek.Stack.Yaml.Syntax;

/// <summary>Something that is wrong with a program.</summary>
/// <param name="Summary">What is wrong, in one line.</param>
/// <param name="Detail">What was expected and which names exist; may have several lines, or none.</param>
/// <param name="Place">Where, or null where it is about the whole program.</param>
sealed record Diagnostic(Severity Severity, string Summary, string Detail, Place? Place)
{
    /// <summary>Something that stops the program.</summary>
    public static Diagnostic Error(Place? place, string summary, string detail = "") => new(Severity.Error, summary, detail, place);

    /// <summary>Something that the user should know, and that stops nothing.</summary>
    public static Diagnostic Warning(Place? place, string summary, string detail = "") => new(Severity.Warning, summary, detail, place);

    /// <summary>
    /// The text for the user, as Pulumi's YAML host lays it out (recordings/yaml-types): summary, the line itself, detail.
    /// </summary>
    /// <param name="lines">The lines of the file that <see cref="Place"/> is in.</param>
    public string Render(IReadOnlyList<string> lines)
    {
        var text = new StringBuilder($"{Severity}: {Summary}\n");
        if (Place is { } place && place.Line <= lines.Count)
            text.Append(CultureInfo.InvariantCulture, $"  on {place.File} line {place.Line}:\n{place.Line,4}: {lines[place.Line - 1]}\n");
        return text.Append(Detail).ToString().TrimEnd('\n');
    }
}

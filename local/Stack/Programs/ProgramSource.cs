using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Programs;

/// <summary>Where a program is, and the options of its runtime in Pulumi.yaml.</summary>
/// <param name="Directory">The folder that it is run in.</param>
/// <param name="Entry">The file to run, or <c>.</c> for the folder.</param>
/// <param name="Options">Pulumi.yaml's <c>runtime.options</c>.</param>
sealed record ProgramSource(string Directory, string Entry, MapValue Options)
{
    /// <summary>An option that is text, or null.</summary>
    public string? Text(string option) => (Options.Get(option) as TextValue)?.Value;

    /// <summary>An option that is true or false.</summary>
    public bool Flag(string option, bool unset) => Options.Get(option) is BoolValue flag ? flag.Value : unset;
}

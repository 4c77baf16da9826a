namespace Pulumi.Mixpeek.Stack.Yaml.Syntax;

/// <summary>Whether a finding stops the program.</summary>
enum Severity
{
    /// <summary>The user is told, the program runs.</summary>
    Warning,

    /// <summary>The program does not run, or stops here.</summary>
    Error,
}

namespace Pulumi.Mixpeek.Stack.Yaml.Syntax;

/// <summary>Where something stands in a program's file; lines and columns count from 1.</summary>
sealed record Place(string File, int Line, int Column)
{
    public override string ToString() => $"{File}({Line},{Column})";
}

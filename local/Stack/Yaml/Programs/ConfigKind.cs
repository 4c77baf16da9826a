namespace Pulumi.Mixpeek.Stack.Yaml.Programs;

/// <summary>What a setting's value is.</summary>
public enum ConfigKind
{
    Text,
    Number,
    WholeNumber,
    Flag,
    Map,
}

namespace Pulumi.Mixpeek.Stack.Yaml.Programs;

/// <summary>What a setting's value is.</summary>
enum ConfigKind
{
    Text,
    Number,
    WholeNumber,
    Flag,
    Map,
}

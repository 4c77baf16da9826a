namespace Pulumi.Mixpeek.Stack.Yaml.Programs;

/// <summary>A program, read and not yet checked. Everything is in the order of the file.</summary>
/// <param name="Name">The project's name, or null in a Main.yaml without one.</param>
/// <param name="Lines">The file's lines, for messages.</param>
sealed record YamlProgram(
    string? Name,
    IReadOnlyList<string> Lines,
    IReadOnlyList<ConfigDeclaration> Config,
    IReadOnlyList<VariableDeclaration> Variables,
    IReadOnlyList<ResourceDeclaration> Resources,
    IReadOnlyList<OutputDeclaration> Outputs);

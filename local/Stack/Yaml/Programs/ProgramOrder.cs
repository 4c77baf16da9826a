using Pulumi.Mixpeek.Stack.Yaml.Syntax;

namespace Pulumi.Mixpeek.Stack.Yaml.Programs;

/// <summary>The order in which a program's declarations can be evaluated: each after what it names.</summary>
sealed class ProgramOrder
{
    /// <summary>The name of the object with the stack's, the project's and the organization's names.</summary>
    public const string PulumiVariable = "pulumi";

    readonly Dictionary<string, IDeclaration> declarations = new(StringComparer.Ordinal);
    readonly HashSet<string> visiting = new(StringComparer.Ordinal);
    readonly HashSet<string> visited = new(StringComparer.Ordinal);
    readonly List<IDeclaration> sorted = [];
    readonly IReadOnlyCollection<string> settings;
    readonly ILookup<string, ResourceDeclaration> defaultProviders;

    ProgramOrder(YamlProgram program, IReadOnlyCollection<string> settings)
    {
        this.settings = settings;
        defaultProviders = program.Resources.Where(resource => resource.DefaultProvider).ToLookup(provider => provider.Package);
        foreach (var declaration in program.Config.Concat<IDeclaration>(program.Resources).Concat(program.Variables))
            Declare(declaration);
    }

    /// <summary>A program's declarations, sorted.</summary>
    /// <param name="program">The program.</param>
    /// <param name="settings">Names that the stack's configuration has beside those that the program declares.</param>
    /// <exception cref="ProgramException">A name that does not exist or is there twice, or a circle.</exception>
    public static IReadOnlyList<IDeclaration> Sort(YamlProgram program, IReadOnlyCollection<string> settings)
    {
        var order = new ProgramOrder(program, settings);
        foreach (var declaration in order.declarations.Values)
            order.Visit(declaration);
        foreach (var (access, place) in program.Outputs.SelectMany(output => output.Value.Accesses()))
            order.Find(access.Root, place);
        return order.sorted;
    }

    void Declare(IDeclaration declaration)
    {
        if (declaration.Key == PulumiVariable)
            throw new ProgramException(declaration.Place, $"{declaration.Kind} {declaration.Key} uses the reserved name pulumi");
        if (!declarations.TryAdd(declaration.Key, declaration))
            throw new ProgramException(declaration.Place, $"{declaration.Kind} {declaration.Key} cannot have the same name as "
                + $"{declarations[declaration.Key].Kind} {declaration.Key}");
    }

    void Visit(IDeclaration declaration)
    {
        if (visited.Contains(declaration.Key))
            return;
        visiting.Add(declaration.Key);
        foreach (var (access, place) in declaration.Expressions.SelectMany(ExpressionWalk.Accesses))
            if (Find(access.Root, place) is { } needed)
                Enter(needed, place);
        if (declaration is ResourceDeclaration { IsProvider: false, Options.Provider: null } resource)
            foreach (var provider in defaultProviders[resource.Package])
                Enter(provider, resource.Place);
        visiting.Remove(declaration.Key);
        visited.Add(declaration.Key);
        sorted.Add(declaration);
    }

    void Enter(IDeclaration declaration, Place place)
    {
        if (visiting.Contains(declaration.Key))
            throw new ProgramException(place, $"circular dependency of {declaration.Kind} '{declaration.Key}' transitively on itself");
        Visit(declaration);
    }

    /// <summary>What a name stands for, or null where it is a setting that the program does not declare.</summary>
    IDeclaration? Find(string name, Place place) =>
        declarations.TryGetValue(name, out var declaration) ? declaration
        : name == PulumiVariable || settings.Contains(name) ? null
        : throw new ProgramException(place, $"resource, variable, or config value \"{name}\" not found",
            NameList.Existing("the program", "names", declarations.Keys, name));
}

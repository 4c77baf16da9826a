using Pulumi.Mixpeek.Stack.Yaml.Expressions;
using Pulumi.Mixpeek.Stack.Yaml.Programs;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;

namespace Pulumi.Mixpeek.Stack.Yaml.Types;

/// <summary>Checks a program against the schemas of its packages, before anything of it runs.</summary>
sealed class TypeChecker
{
    static readonly ObjectType PulumiObject = new("pulumi:builtin:pulumi", () =>
    [
        .. new[] { "cwd", "organization", "project", "rootDirectory", "stack" }.Select(name => new SchemaProperty(name, PrimitiveType.Text)),
    ]);

    readonly IPackageSchemas packages;
    readonly ExpressionTypes types;
    readonly Assignability assignability;
    readonly List<Diagnostic> diagnostics = [];

    TypeChecker(IPackageSchemas packages)
    {
        this.packages = packages;
        types = new ExpressionTypes(packages, Check);
        assignability = new Assignability(types.Of);
        types.Declare(ProgramOrder.PulumiVariable, PulumiObject);
    }

    /// <summary>Everything that is wrong with a program; warnings too.</summary>
    /// <param name="program">The program, for its outputs.</param>
    /// <param name="order">Its declarations, each after what it names.</param>
    /// <param name="packages">The schemas of the packages that it uses.</param>
    public static IReadOnlyList<Diagnostic> Check(YamlProgram program, IReadOnlyList<IDeclaration> order, IPackageSchemas packages)
    {
        var checker = new TypeChecker(packages);
        foreach (var declaration in order)
            checker.Visit(declaration);
        foreach (var output in program.Outputs)
            checker.Try(() => checker.types.Visit(output.Value));
        return [.. checker.diagnostics, .. checker.types.Warnings];
    }

    void Visit(IDeclaration declaration) => Try(() =>
    {
        foreach (var expression in declaration.Expressions)
            types.Visit(expression);
        types.Declare(declaration.Key, declaration switch
        {
            ResourceDeclaration resource => Resource(resource),
            ConfigDeclaration setting => setting.Default is { } value ? types.Of(value) : ConfigTypes.Of(setting.Type),
            _ => types.Of(((VariableDeclaration)declaration).Value),
        });
    }, () => types.Declare(declaration.Key, PrimitiveType.Invalid));

    ResourceType Resource(ResourceDeclaration declaration)
    {
        var resource = packages.SchemaOf(declaration);
        if (declaration.Get is { } get)
        {
            Check(get.Id, PrimitiveType.Text);
            Check(get.State, new ObjectType(resource.Token, () => [.. resource.Outputs.Select(output => output with { Required = false })]));
        }
        else
        {
            Check(declaration.Properties, new ObjectType(resource.Token, () => resource.Inputs));
        }
        return new(resource.Token);
    }

    void Check(Expression expression, SchemaType to)
    {
        if (assignability.Check(expression, to) is { } wrong)
            diagnostics.Add(Diagnostic.Error(
                wrong.BestPlace ?? expression.Place,
                wrong.BestSummary ?? $"{to} is not assignable from {types.Of(expression)}",
                wrong.ToString()));
    }

    /// <summary>One mistake stops what contains it; the rest of the program is checked all the same.</summary>
    void Try(Action check, Action? otherwise = null)
    {
        try
        {
            check();
        }
        catch (ProgramException mistake)
        {
            diagnostics.AddRange(mistake.Diagnostics);
            otherwise?.Invoke();
        }
    }
}

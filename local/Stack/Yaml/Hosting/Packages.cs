using Pulumi.Mixpeek.Stack.Yaml.Expressions;
using Pulumi.Mixpeek.Stack.Yaml.Programs;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;
using Pulumi.Mixpeek.Stack.Yaml.Types;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Yaml.Hosting;

/// <summary>The schemas of the packages that a program uses, asked for before it is checked.</summary>
sealed class Packages : IPackageSchemas
{
    readonly Dictionary<string, PackageSchema> schemas = new(StringComparer.Ordinal);

    /// <summary>Asks for the schema of each package that the program names.</summary>
    /// <param name="load">Gets a package's schema; starts its plugin for that.</param>
    public static async Task<Packages> LoadAsync(
        YamlProgram program, Func<string, CancellationToken, Task<MapValue>> load, CancellationToken cancellation)
    {
        var packages = new Packages();
        foreach (var (name, place) in Names(program).DistinctBy(use => use.Name))
        {
            if (name == "pulumi")
                throw new ProgramException(place, "mixpeek-stack has no resources of Pulumi's own, such as stack references");
            packages.schemas[name] = new(await load(name, cancellation));
        }
        return packages;
    }

    public PackageSchema Find(string package, Place place) => schemas.TryGetValue(package, out var schema)
        ? schema
        : throw new ProgramException(place, $"there is no package {package} here");

    static IEnumerable<(string Name, Place Place)> Names(YamlProgram program)
    {
        var declarations = program.Resources.Concat<IDeclaration>(program.Variables);
        var invokes = declarations.SelectMany(declaration => declaration.Expressions)
            .Concat(program.Outputs.Select(output => output.Value))
            .SelectMany(ExpressionWalk.Everything)
            .OfType<InvokeExpression>();
        return program.Resources.Select(resource => (resource.Package, resource.TypePlace))
            .Concat(invokes.Select(invoke => (invoke.Token.Split(':')[0], invoke.Place)));
    }
}

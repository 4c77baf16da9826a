using Pulumi.Mixpeek.Stack.Yaml.Programs;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;
using Pulumi.Mixpeek.Stack.Yaml.Types;

namespace Pulumi.Mixpeek.Stack.Tests.Yaml;

/// <summary>Programs for tests: read from text, checked against one schema.</summary>
static class Programs
{
    public static YamlProgram Read(string text) => ProgramReader.Read("Pulumi.yaml", text);

    /// <summary>What is wrong with a program, rendered as the user sees it.</summary>
    public static string Check(string text, PackageSchema schema)
    {
        var lines = text.Split('\n');
        try
        {
            var program = Read(text);
            return Render(TypeChecker.Check(program, ProgramOrder.Sort(program, []), new OnePackage(schema)), lines);
        }
        catch (ProgramException wrong)
        {
            return Render(wrong.Diagnostics, lines);
        }
    }

    static string Render(IEnumerable<Diagnostic> diagnostics, string[] lines) => string.Join('\n', diagnostics.Select(one => one.Render(lines)));

    sealed class OnePackage(PackageSchema schema) : IPackageSchemas
    {
        public PackageSchema Find(string package, Place place) => package == schema.Name
            ? schema
            : throw new ProgramException(place, $"there is no package {package}");
    }
}

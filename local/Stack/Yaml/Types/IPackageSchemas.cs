using Pulumi.Mixpeek.Stack.Yaml.Programs;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;

namespace Pulumi.Mixpeek.Stack.Yaml.Types;

/// <summary>The schemas of the packages that a program uses.</summary>
interface IPackageSchemas
{
    /// <summary>The schema of a package.</summary>
    /// <param name="package">Its name, such as <c>mixpeek</c>.</param>
    /// <param name="place">Where the program uses it.</param>
    /// <exception cref="ProgramException">There is no such package here.</exception>
    PackageSchema Find(string package, Place place);

    /// <summary>The schema of a resource's type.</summary>
    /// <exception cref="ProgramException">There is no such type, or no such package.</exception>
    ResourceSchema SchemaOf(ResourceDeclaration declaration) =>
        Find(declaration.Package, declaration.TypePlace).Resource(declaration.Type, declaration.Key, declaration.TypePlace);
}

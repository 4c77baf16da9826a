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
}

namespace Pulumi.Mixpeek.Stack.Monitor;

/// <summary>What RegisterPackage answers and registrations then name: a package without parameters is its name and version.</summary>
static class PackageReference
{
    public static string Of(string name, string version) => $"{name}@{version}";

    /// <summary>The version that a registration means: the referenced package's, or the one that it states itself.</summary>
    public static string Version(string reference, string stated) =>
        reference.LastIndexOf('@') is >= 0 and var at ? reference[(at + 1)..] : stated;
}

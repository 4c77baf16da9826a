namespace Pulumi.Mixpeek.Stack.State;

/// <summary>URNs: <c>urn:pulumi:STACK::PROJECT::PARENTTYPE$TYPE::NAME</c>.</summary>
static class Urns
{
    /// <summary>The type of a stack's own resource, the root of the tree.</summary>
    public const string StackType = "pulumi:pulumi:Stack";

    /// <summary>What the types of provider resources begin with; the package's name follows.</summary>
    public const string ProviderPrefix = "pulumi:providers:";

    const string Prefix = "urn:pulumi:";

    /// <summary>The URN of a resource. The stack's own type does not show in its children's URNs.</summary>
    public static string Of(string stack, string project, string? parent, string type, string name)
    {
        var parentType = string.IsNullOrEmpty(parent) ? "" : QualifiedType(parent);
        var qualified = parentType is "" or StackType ? type : $"{parentType}${type}";
        return $"{Prefix}{stack}::{project}::{qualified}::{name}";
    }

    public static bool IsValid(string urn) => urn.StartsWith(Prefix, StringComparison.Ordinal) && Parts(urn) is [_, _, _, { Length: > 0 }];

    public static string Stack(string urn) => Parts(urn)[0][Prefix.Length..];

    public static string Project(string urn) => Parts(urn)[1];

    /// <summary>The types of the resource and its parents, joined by <c>$</c>.</summary>
    public static string QualifiedType(string urn) => Parts(urn)[2];

    public static string Type(string urn) => QualifiedType(urn)[(QualifiedType(urn).LastIndexOf('$') + 1)..];

    /// <summary>The logical name; it may hold anything, <c>::</c> too.</summary>
    public static string Name(string urn) => Parts(urn)[3];

    public static bool IsProvider(string type) => type.StartsWith(ProviderPrefix, StringComparison.Ordinal);

    /// <summary>Whether this is a provider that no program declared.</summary>
    public static bool IsDefaultProvider(string urn) =>
        IsProvider(Type(urn)) && (Name(urn) == "default" || Name(urn).StartsWith("default_", StringComparison.Ordinal));

    static string[] Parts(string urn) => urn.Split("::", 4);
}

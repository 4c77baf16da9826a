using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Sdks;

/// <summary>
/// The names that Pulumi's generators make of the schema: no two become one, and none is a word that the language, or the class that
/// the generator puts it into, has for itself.
/// </summary>
public sealed class SdkNameTests
{
    /// <summary>Members of every generated C# class: of <c>object</c>, of resources, and of arguments.</summary>
    static readonly string[] CSharpMembers =
        ["Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "Id", "Urn", "Get", "Empty", "GetResourceType", "GetResourceName", "Pulumi"];

    /// <summary>Members of <c>pulumi.CustomResource</c> and of every JavaScript object.</summary>
    static readonly string[] TypeScriptMembers =
        ["id", "urn", "constructor", "getProvider", "isInstance", "get", "prototype", "toString", "valueOf", "hasOwnProperty", "__proto__", "then"];

    /// <summary>What a Python argument of a resource or function must not be called: the generator's own, and the decorator of properties.</summary>
    static readonly string[] PythonMembers = ["resource_name", "opts", "property", "get", "id", "urn", "self", "pulumi", "args", "kwargs", "translate_output_property", "register_outputs"];

    static readonly string[] PythonKeywords =
    [
        "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except", "finally", "for", "from",
        "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
        "false", "true", "none", "print", "exec",
    ];

    /// <summary>Methods of Go's generated structs, which a field of the same name would hide or clash with.</summary>
    static readonly string[] GoMembers = ["ID", "URN", "ElementType", "GetProvider", "Transformations", "GetAliases", "Defaults"];

    /// <summary>Words that no function of a JavaScript module may be called.</summary>
    static readonly string[] JavaScriptKeywords =
        ["default", "delete", "export", "function", "import", "new", "package", "return", "switch", "typeof", "var", "void", "with", "yield"];

    public static TheoryData<string> Languages => ["C#", "TypeScript", "Python files", "Python inputs", "Go"];

    [Theory, MemberData(nameof(Languages))]
    public void No_two_declarations_become_one_name(string language) => Assert.Equal([], Made(language)
        .GroupBy(made => made.Name, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Count() > 1)
        .Select(group => $"{language}: {string.Join(" and ", group.Select(made => made.Of))} both make {group.Key}"));

    /// <summary>C# and Go write the first letter large, Python splits words, and files on most machines ignore case.</summary>
    [Fact]
    public void No_two_properties_of_an_object_become_one_name() => Assert.Equal([], Declared.Objects().SelectMany(declared =>
        Spellings.SelectMany(spelling => declared.Properties.GroupBy(spelling, StringComparer.OrdinalIgnoreCase))
            .Where(group => group.Count() > 1)
            .Select(group => $"{declared.Owner} ({declared.Role}): {string.Join(" and ", group)} both become {group.Key}")));

    /// <summary>CS0542: a member cannot have the name of the type that encloses it; the type's own, its arguments' and its result's are meant.</summary>
    [Fact]
    public void No_property_has_its_own_class_s_name_in_CSharp() => Assert.Equal([], Declared.Objects().SelectMany(declared =>
    {
        var owner = Spelling.Title(declared.Owner);
        string[] classes = [owner, $"{owner}Args", $"{owner}State", $"{owner}Result", $"{owner}InvokeArgs"];
        return declared.Properties.Where(property => classes.Contains(Spelling.Title(property))).Select(property => $"{owner}.{property}");
    }));

    [Fact]
    public void No_property_hides_what_a_generated_class_has() => Assert.Equal([], Declared.Objects().SelectMany(declared =>
        declared.Properties.Where(property => IsTaken(declared.Role, property)).Select(property => $"{declared.Owner} ({declared.Role}): {property}")));

    [Fact]
    public void No_function_is_called_by_a_word_of_the_language() => Assert.Equal([], Declared.Functions.Where(name =>
        JavaScriptKeywords.Contains(name) || PythonKeywords.Contains(Spelling.Snake(name))));

    /// <summary>A name that begins with a digit, or has another sign in it, is escaped differently in each language.</summary>
    [Fact]
    public void Every_property_is_a_plain_camel_case_word() => Assert.All(
        Declared.Objects().SelectMany(declared => declared.Properties), property => Assert.Matches("^[a-z][a-zA-Z0-9]*$", property));

    /// <summary>"A package that let its names be derived shipped one called <c>get</c>" (provider-rules, "Schema").</summary>
    [Fact]
    public void Every_function_s_name_says_what_it_tells() => Assert.All(Declared.Functions, name => Assert.Matches("^(get|list)[A-Z][a-z]+", name));

    /// <summary>Each resource, type and function is described, as every property is; the generators put it above the class.</summary>
    [Fact]
    public void Every_declaration_is_described() => Assert.Equal([], new[] { "resources", "types", "functions" }
        .SelectMany(section => PackageSchema.Root.At(section))
        .Where(declared => ((MapValue)declared.Value).TextAt("description").Length < 20).Select(declared => declared.Key));

    /// <summary>Every language is told to take the schema's version, without which an SDK asks for whichever plugin is there.</summary>
    [Theory]
    [InlineData("csharp")]
    [InlineData("nodejs")]
    [InlineData("python")]
    [InlineData("go")]
    public void Every_SDK_has_the_schema_s_version(string language) =>
        Assert.Equal(true, PackageSchema.Root.At("language").At(language).Get("respectSchemaVersion"));

    /// <summary>Without it Go has no <c>BucketArrayInput</c>, which a list of sources is given as.</summary>
    [Fact]
    public void Go_has_lists_of_resources() =>
        Assert.Equal(true, PackageSchema.Root.At("language").At("go").Get("generateResourceContainerTypes"));

    /// <summary><c>@pulumi</c> on npm is Pulumi's own.</summary>
    [Fact]
    public void The_npm_package_is_in_Mixpeek_s_scope() =>
        Assert.StartsWith("@mixpeek/", PackageSchema.Root.At("language").At("nodejs").TextAt("packageName"), StringComparison.Ordinal);

    static IReadOnlyList<Func<string, string>> Spellings => [Spelling.Title, Spelling.Snake];

    static IEnumerable<(string Name, string Of)> Made(string language) => language switch
    {
        "C#" => GeneratedNames.CSharp(),
        "TypeScript" => GeneratedNames.TypeScript(),
        "Python files" => GeneratedNames.PythonFiles(),
        "Python inputs" => GeneratedNames.PythonInputs(),
        _ => GeneratedNames.Go(),
    };

    /// <summary>An object type has no <c>id</c> and no <c>urn</c> of its own, so a field of it may be called so.</summary>
    static bool IsTaken(string role, string property)
    {
        var isResource = role.StartsWith("resource", StringComparison.Ordinal);
        if (PythonKeywords.Contains(Spelling.Snake(property)))
            return true;
        var taken = CSharpMembers.Contains(Spelling.Title(property)) || TypeScriptMembers.Contains(property)
            || PythonMembers.Contains(Spelling.Snake(property)) || GoMembers.Contains(Spelling.Title(property));
        return taken && (isResource || property is not ("id" or "urn"));
    }
}

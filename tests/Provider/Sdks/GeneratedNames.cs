namespace Pulumi.Mixpeek.Tests.Sdks;

/// <summary>The top-level names that Pulumi's generators make in each language, each with what it is made of.</summary>
static class GeneratedNames
{
    static readonly string[] Containers = ["", "Array", "Map"];

    /// <summary>Namespace <c>Pulumi.Mixpeek</c>; a file for each, so the case of letters tells nothing apart.</summary>
    public static IEnumerable<(string Name, string Of)> CSharp() =>
    [
        .. Declared.Resources.SelectMany(name => Made(name, name, "", "Args", "State")),
        .. Declared.Functions.SelectMany(name => Made(Spelling.Title(name), name, "", "Args", "InvokeArgs", "Result")),
        .. Made("", "the package itself", "Provider", "ProviderArgs", "Config", "Utilities", "Inputs", "Outputs", "MixpeekResourceTypeAttribute"),
    ];

    /// <summary>One module; besides the classes, their arguments and states, a function for each function and for its form with outputs.</summary>
    public static IEnumerable<(string Name, string Of)> TypeScript() =>
    [
        .. Declared.Resources.SelectMany(name => Made(name, name, "", "Args", "State")),
        .. Declared.Functions.SelectMany(name => Made(name, name, "", "Output")),
        .. Declared.Functions.SelectMany(name => Made(Spelling.Title(name), name, "Args", "OutputArgs", "Result")),
        .. Made("", "the package itself", "Provider", "ProviderArgs", "config", "types", "utilities"),
    ];

    /// <summary>One module: classes as they are, functions in snake case; a file for each, in snake case too.</summary>
    public static IEnumerable<(string Name, string Of)> PythonFiles() =>
    [
        .. Declared.Resources.Concat(Declared.Functions).Select(name => (Spelling.Snake(name), name)),
        .. Made("", "the package itself", "provider", "config", "outputs", "_inputs", "_utilities", "_enums", "pulumi_plugin"),
    ];

    /// <summary>Input classes (<c>_inputs.py</c>): of each type, with a dictionary form beside it.</summary>
    public static IEnumerable<(string Name, string Of)> PythonInputs() =>
        Declared.Types.SelectMany(name => Made(name, name, "Args", "ArgsDict")).Concat(Declared.Resources.SelectMany(name => Made(name, name, "Args")));

    /// <summary>
    /// One package for all: types in their input, output, pointer, list and map forms, resources likewise, functions with their
    /// arguments and results. A function that has the name of a resource's getter is called Lookup….
    /// </summary>
    public static IEnumerable<(string Name, string Of)> Go() =>
    [
        .. Declared.Types.SelectMany(name => Made(name, $"type {name}", "", "Args", "Input", "Output", "PtrInput", "PtrOutput")),
        .. Declared.Types.SelectMany(name => Held(name, $"type {name}")),
        .. Declared.Resources.SelectMany(name => Made(name, name, "", "Args", "State", "Input", "Output")),
        .. Declared.Resources.SelectMany(name => Held(name, name)),
        .. Declared.Resources.SelectMany(name => new[] { ($"New{name}", name), ($"Get{name}", name) }),
        .. Declared.Functions.SelectMany(name => Made(GoFunction(name), name, "", "Args", "Result", "Output", "OutputArgs", "ResultOutput")),
        .. Made("", "the package itself", "Provider", "ProviderArgs", "ProviderInput", "ProviderOutput", "NewProvider"),
    ];

    static string GoFunction(string name) =>
        Spelling.Title(name) is var title && Declared.Resources.Any(resource => title == $"Get{resource}") ? $"Lookup{title[3..]}" : title;

    static IEnumerable<(string, string)> Held(string name, string of) =>
        Containers.Skip(1).SelectMany(container => Made(name + container, of, "", "Input", "Output"));

    static IEnumerable<(string, string)> Made(string name, string of, params string[] suffixes) => suffixes.Select(suffix => (name + suffix, of));
}

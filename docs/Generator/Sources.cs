using System.Text.Json.Nodes;

namespace Pulumi.Mixpeek.Docs;

/// <summary>What the pages are made of.</summary>
/// <param name="root">The repository's top folder.</param>
sealed class Sources(string root)
{
    const string Prefix = "mixpeek:index:";

    public JsonNode Schema { get; } = JsonNode.Parse(File.ReadAllText(Path.Combine(root, "provider", "schema.json")))!;

    /// <summary>What a change of each input does, with the fact behind it: the same file as the tests'.</summary>
    public JsonArray Changes { get; } = JsonNode.Parse(File.ReadAllText(Path.Combine(root, "tests", "Provider", "Lifecycle", "changes.json")))!.AsArray();

    public IEnumerable<string> Resources => Names("resources");

    public IEnumerable<string> Functions => Names("functions");

    public JsonNode Resource(string name) => Schema["resources"]![Prefix + name]!;

    public JsonNode Function(string name) => Schema["functions"]![Prefix + name]!;

    public JsonNode Type(string name) => Schema["types"]![Prefix + name]!;

    /// <summary>A program of <c>docs/examples</c>, which a test runs.</summary>
    public string Example(string file) => File.ReadAllText(Path.Combine(root, "docs", "examples", file)).TrimEnd();

    public Template Template(string page) => new(File.ReadAllText(Path.Combine(root, "docs", "Generator", "Pages", page)));

    /// <summary>The mistakes of the corpus: each file's name and text.</summary>
    public IEnumerable<(string Name, string Text)> Mistakes() => Directory
        .EnumerateFiles(Path.Combine(root, "tests", "corpus", "mistakes"), "*.yaml")
        .Where(file => !file.EndsWith(".before.yaml", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(file => (Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)));

    IEnumerable<string> Names(string section) => Schema[section]!.AsObject().Select(entry => entry.Key[Prefix.Length..]);
}

using Pulumi.Mixpeek.Stack.Deployment;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Manifests;

/// <summary>Reads a manifest's sections. What is not a resource of the provider's is listed, not skipped in silence.</summary>
sealed class ManifestReader(Omissions omissions)
{
    /// <summary>What a manifest says of itself.</summary>
    static readonly string[] About = ["version", "metadata"];

    static readonly string[] NamespaceFields = ["namespace", "namespace_name", "namespace_id"];

    public static MappingNode Root(string file, string text)
    {
        var root = YamlReader.Read(file, text, withAliases: true);
        return root is MappingNode { Entries.Count: > 0 } manifest && manifest.Entries.Any(entry => ManifestKind.All.Any(kind => kind.Section == entry.Key))
            ? manifest
            : throw new ManifestException($"{file} is no manifest: it has none of namespaces, buckets and collections.");
    }

    public IReadOnlyList<ManifestEntry> Read(MappingNode manifest)
    {
        var names = new ImportNames([]);
        List<ManifestEntry> entries = [.. ManifestKind.All
            .SelectMany(kind => Section(manifest, kind))
            .Select(entry => entry with { Key = names.For(entry.Name, entry.Kind.Type) })];
        foreach (var other in manifest.Entries.Where(entry => !About.Contains(entry.Key) && ManifestKind.All.All(kind => kind.Section != entry.Key)))
            Omit(other);
        if (Text(manifest, "version") is { } version && version != "1.0" && version != "1")
            omissions.Add("version", $"it is {version}, and this converter knows 1.0: look the program over");
        return entries;
    }

    IEnumerable<ManifestEntry> Section(MappingNode manifest, ManifestKind kind)
    {
        var names = new HashSet<(string?, string)>();
        foreach (var (item, place) in Items(manifest.Find(kind.Section)))
            if (item is not MappingNode fields || Name(fields, kind) is not { Length: > 0 } name)
                omissions.Add(place, "it has no name");
            else if (Namespace(fields) is var home && kind != ManifestKind.Namespace && !names.Add((home, name)) || kind == ManifestKind.Namespace && !names.Add((null, name)))
                omissions.Add(place, $"the name \"{name}\" is there twice; only the first is converted");
            else
                yield return new(kind, place, name, home, fields);
    }

    IEnumerable<(Node Item, string Place)> Items(Entry? section)
    {
        if (section?.Value is SequenceNode list)
            return list.Items.Select((item, index) => (item, $"{section.Key}[{index}]"));
        if (section is { Value: not ScalarNode { Value: NullValue } })
            omissions.Add(section.Key, "a list was expected");
        return [];
    }

    /// <summary>A section that the provider has nothing for, element by element.</summary>
    void Omit(Entry section)
    {
        const string Reason = "the provider has no resource for it";
        if (section.Value is not SequenceNode { Items.Count: > 0 } list)
            omissions.Add(section.Key, Reason);
        else
            foreach (var (item, place) in list.Items.Select((item, index) => (item, $"{section.Key}[{index}]")))
                omissions.Add(item is MappingNode fields && Text(fields, "name") is { } name ? $"{place} \"{name}\"" : place, Reason);
    }

    static string? Name(MappingNode fields, ManifestKind kind) => Text(fields, NameField(fields, kind));

    /// <summary>The field that has an entry's name: a manifest's own, or the API's.</summary>
    public static string NameField(MappingNode fields, ManifestKind kind) =>
        Text(fields, "name") is null ? Names.Snake(kind.NameProperty) : "name";

    static string? Namespace(MappingNode fields) => NamespaceField(fields) is { } field ? Text(fields, field) : null;

    /// <summary>The field that has the name of an entry's namespace, under any of the names that the API has for it.</summary>
    public static string? NamespaceField(MappingNode fields) =>
        NamespaceFields.FirstOrDefault(field => Text(fields, field) is not null);

    public static string? Text(MappingNode fields, string key) => fields.Find(key)?.Value switch
    {
        ScalarNode { Value: TextValue text } => text.Value,
        ScalarNode { Value: NumberValue number } => JsonCodec.ToJson(number),
        _ => null,
    };
}

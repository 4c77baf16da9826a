using CsCheck;
using Pulumi.Mixpeek.Stack.Manifests;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Manifests;

/// <summary>Manifests of any form: a program or an error that says what is wrong, and each field is in the program or in the list.</summary>
public sealed class OddManifestTests
{
    static readonly string[] Keys =
    [
        "name", "namespace", "namespace_id", "bucket_name", "schema", "bucket_schema", "description", "source", "feature_extractor", "feature_extractors",
        "metadata", "type", "bucket_ids", "collection_id", "source_namespace_id", "properties", "sync", "a b", "", "${x}", "unique_key", "fields", "version",
    ];

    static readonly PropertyValue[] Scalars =
        ["raw", "media", "a", "", "${{ secrets.KEY }}", "${{secrets.a-b}} ${x}", "bucket", 3, 0.5, true, PropertyValue.Null, "\n", "- a: b", "*x", "&x"];

    static readonly Gen<string> Key = Gen.Int[0, Keys.Length - 1].Select(index => Keys[index]);

    static readonly Gen<PropertyValue> Scalar = Gen.Int[0, Scalars.Length - 1].Select(index => Scalars[index]);

    static readonly Gen<PropertyValue> Any = Deep(3);

    static readonly Gen<MapValue> Manifest = Gen.Select(Any.Array[0, 4], Any.Array[0, 4], Any.Array[0, 4], Any).Select((spaces, buckets, collections, rest) =>
        MapValue.Of(("namespaces", ListValue.From(spaces)), ("buckets", ListValue.From(buckets)), ("collections", ListValue.From(collections)), ("retrievers", rest)));

    [Fact]
    public void Every_field_is_converted_or_listed() => Manifest.Sample(manifest =>
    {
        var conversion = ManifestConverter.Convert("m.yaml", JsonCodec.ToJson(manifest), new());
        var program = Projects(conversion.Program);
        var resources = (MapValue)program["resources"];
        foreach (var kind in ManifestKind.All)
            foreach (var (entry, place) in ((ListValue)manifest[kind.Section]).Select((entry, index) => (entry, $"{kind.Section}[{index}]")))
                if (!IsListed(conversion, place))
                    AssertConverted(kind, (MapValue)entry, place, resources, conversion);
        Assert.True(IsListed(conversion, "retrievers"));
    }, iter: 2000);

    static void AssertConverted(ManifestKind kind, MapValue entry, string place, MapValue resources, Conversion conversion)
    {
        var name = Text(entry.Get("name")) ?? Text(entry.Get(Names.Snake(kind.NameProperty)));
        var candidates = resources.Values.Cast<MapValue>().Where(resource => Text(resource["type"]) == kind.Type.Replace(":index:", ":", StringComparison.Ordinal))
            .Select(resource => (MapValue)resource["properties"]).Where(candidate => Unescaped(candidate[kind.NameProperty]) == name).ToList();
        Assert.NotEmpty(candidates);
        bool Has(string property) => candidates.Exists(candidate => candidate.ContainsKey(property));
        foreach (var (field, value) in entry)
            Assert.True(
                value is NullValue || field == "name" && Text(value) == name || Has(Names.Camel(field))
                || kind.Aliases.ContainsKey(field) && Has(kind.Aliases.GetValueOrDefault(field, ""))
                || field is "namespace_name" or "namespace_id" && Has("namespace")
                || conversion.Omissions.Any(omission => omission.StartsWith($"{place}.{field}", StringComparison.Ordinal)),
                $"{place}.{field} is neither converted nor listed: {JsonCodec.ToJson(entry)}");
    }

    static bool IsListed(Conversion conversion, string place) => conversion.Omissions.Any(omission =>
        omission.StartsWith($"{place}:", StringComparison.Ordinal) || omission.StartsWith($"{place}[", StringComparison.Ordinal) || omission.StartsWith($"{place} ", StringComparison.Ordinal));

    static MapValue Projects(string program) => Stack.Projects.NodeValues.Object(YamlReader.Read("p", program), "program");

    static string? Text(PropertyValue? value) => value switch
    {
        TextValue text => text.Value,
        NumberValue number => JsonCodec.ToJson(number),
        _ => null,
    };

    static string? Unescaped(PropertyValue value) => Text(value)?.Replace("$${", "${", StringComparison.Ordinal);

    static Gen<PropertyValue> Deep(int levels) => levels == 0
        ? Scalar
        : Gen.OneOf(
            Scalar,
            Deep(levels - 1).Array[0, 3].Select(items => (PropertyValue)ListValue.From(items)),
            Gen.Select(Key, Deep(levels - 1)).Array[0, 5].Select(entries =>
                (PropertyValue)MapValue.From(entries.Select(entry => KeyValuePair.Create(entry.Item1, entry.Item2)))),
            Gen.Select(Key, Deep(levels - 1)).Array[0, 5].Select(entries =>
                (PropertyValue)MapValue.From(entries.Select(entry => KeyValuePair.Create(entry.Item1, entry.Item2)).Append(new("name", "raw")))));
}

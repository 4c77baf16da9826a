using Pulumi.Mixpeek.Testing.Contract;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Functions;

/// <summary>What functions return is what the schema says that they return: that is what SDKs are made of.</summary>
public sealed class ResultTests(HandMadeTree tree) : IClassFixture<HandMadeTree>
{
    static readonly Dictionary<string, MapValue> Calls = new()
    {
        ["getNamespace"] = MapValue.Empty,
        ["getBucket"] = MapValue.Of(("bucket", "raw")),
        ["getCollection"] = MapValue.Of(("collection", "transcripts")),
        ["getCollectionFeatures"] = MapValue.Of(("collection", "segments")),
        ["getDecompositionTree"] = MapValue.Empty,
        ["getFeatureExtractor"] = MapValue.Of(("featureExtractorName", "multimodal_extractor"), ("version", "v1")),
        ["listBuckets"] = MapValue.Empty,
        ["listCollections"] = MapValue.Empty,
        ["listFeatureExtractors"] = MapValue.Empty,
        ["listNamespaces"] = MapValue.Empty,
    };

    public static TheoryData<string> Functions => new(PackageSchema.Root.At("functions").Keys.Select(token => token.Split(':')[^1]));

    [Theory, MemberData(nameof(Functions))]
    public async Task A_result_is_what_the_schema_says(string function) =>
        Assert.Equal([], Departures("", Schema(function).At("outputs"), await AskAsync(function)));

    [Theory, MemberData(nameof(Functions))]
    public async Task A_request_is_as_Mixpeek_s_specification_has_it(string function)
    {
        var contract = await OpenApiContract.FindAsync();
        Assert.SkipWhen(contract is null, OpenApiContract.Absence);

        var requests = await tree.Mixpeek.DuringAsync(() => AskAsync(function));

        Assert.NotEmpty(requests);
        Assert.Empty(requests.SelectMany(contract.CheckRequest));
    }

    static MapValue Schema(string function) => PackageSchema.Root.At("functions").At($"mixpeek:index:{function}");

    Task<MapValue> AskAsync(string function) => tree.Plugin.AskAsync(
        function, TakesNamespace(function) ? Calls[function].With("namespace", "media") : Calls[function]);

    static bool TakesNamespace(string function) => Schema(function).At("inputs").At("properties").ContainsKey("namespace");

    /// <summary>Where a value departs from its schema, a line each.</summary>
    static IEnumerable<string> Departures(string path, MapValue schema, PropertyValue value) => (value, schema.TextAt("type")) switch
    {
        (SecretValue secret, _) => Departures(path, schema, secret.Value),
        (_, "") when PackageSchema.Referred(schema) is { } type => Departures(path, type, value),
        (_, "") => value.HasUnknown() ? [$"{path} is unknown"] : [],
        (TextValue, "string") or (BoolValue, "boolean") or (NumberValue, "number") => [],
        (NumberValue number, "integer") => Math.Truncate(number.Value) == number.Value ? [] : [$"{path} is not whole"],
        (ListValue list, "array") => list.SelectMany((item, index) => Departures($"{path}[{index}]", schema.At("items"), item)),
        (MapValue map, "object") when schema.Get("additionalProperties") is MapValue values =>
            map.SelectMany(entry => Departures($"{path}.{entry.Key}", values, entry.Value)),
        (MapValue map, "object") => Undeclared(path, schema, map).Concat(Missing(path, schema, map)).Concat(
            map.SelectMany(entry => Departures($"{path}.{entry.Key}", schema.At("properties").At(entry.Key), entry.Value))),
        _ => [$"{path} is {value}, not {JsonCodec.ToJson(schema)}"],
    };

    static IEnumerable<string> Undeclared(string path, MapValue schema, MapValue map) =>
        map.Keys.Except(schema.At("properties").Keys).Select(name => $"{path}.{name} is not declared");

    static IEnumerable<string> Missing(string path, MapValue schema, MapValue map) => (schema.Get("required") as ListValue ?? [])
        .Select(name => ((TextValue)name).Value).Except(map.Keys).Select(name => $"{path}.{name} is missing");
}

using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Rules;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Tree;

/// <summary>
/// A random tree as an engine takes it through preview and up: sources are given as resources, whose IDs the preview does not know yet.
/// What the preview promised is kept, and held against what the up returns.
/// </summary>
/// <param name="scene">Where it grows.</param>
/// <param name="seed">What it looks like.</param>
/// <param name="run">Tells two trees of one seed apart: a failing one is grown again.</param>
sealed class RandomTree(Scene scene, int seed, int run)
{
    readonly Random random = new(seed);
    readonly List<(Managed Resource, MapValue Program, MapValue? Schema)> buckets = [], collections = [];
    readonly string prefix = $"t{run}";

    /// <summary>Checks and previews every resource, sources first.</summary>
    public async Task PreviewAsync(string @namespace)
    {
        for (var i = random.Next(1, 4); i > 0; i--)
            await AddBucketAsync(@namespace, buckets.Count > 0 && random.Next(2) == 0 ? buckets[0].Schema! : new RandomSchema(random).Next());
        for (var i = random.Next(1, 6); i > 0; i--)
            await AddCollectionAsync();
    }

    /// <summary>Creates every resource, and compares its schemas with those that the preview knew.</summary>
    /// <returns>How many were known.</returns>
    public async Task<int> UpAsync()
    {
        var known = 0;
        foreach (var (resource, program, _) in buckets)
            await resource.CreateAsync(await resource.CheckedAsync(program));
        foreach (var (resource, program, _) in collections)
        {
            var promised = resource.Outputs!;
            await resource.CreateAsync(await resource.CheckedAsync(WithIds(program)));
            foreach (var output in new[] { "inputSchema", "outputSchema" }.Where(promised.ContainsKey))
            {
                Assert.Equal(resource.Outputs![output], promised[output]);
                known++;
            }
        }
        return known;
    }

    async Task AddBucketAsync(string @namespace, MapValue schema)
    {
        var bucket = scene.Managed("Bucket", $"{prefix}-b{buckets.Count}");
        var program = MapValue.Of(("namespace", @namespace), ("bucketSchema", schema));
        await PreviewedAsync(bucket, program);
        buckets.Add((bucket, program, schema));
    }

    async Task AddCollectionAsync()
    {
        var collection = scene.Managed("Collection", $"{prefix}-c{collections.Count}");
        var (source, schema) = collections.Count > 0 && random.Next(3) > 0 ? OverCollection() : OverBuckets();
        var program = MapValue.Of(("source", source), ("featureExtractor", new RandomCollection(random).Next(schema)));
        var promised = await PreviewedAsync(collection, program);
        collections.Add((collection, program, promised.Get("outputSchema") as MapValue));
    }

    (MapValue Source, MapValue? Schema) OverCollection()
    {
        var (resource, _, schema) = collections[random.Next(collections.Count)];
        return (MapValue.Of(("collections", ListValue.Create([Reference(resource)]))), schema);
    }

    (MapValue Source, MapValue? Schema) OverBuckets()
    {
        var (first, _, schema) = buckets[random.Next(buckets.Count)];
        var same = buckets.Where(other => other.Schema!.Equals(schema) && other.Resource != first).Select(other => Reference(other.Resource));
        return (MapValue.Of(("buckets", ListValue.From([Reference(first), .. same]))), schema);
    }

    static async Task<MapValue> PreviewedAsync(Managed resource, MapValue program)
    {
        var preview = await resource.PreviewCreateAsync(await resource.CheckedAsync(program));
        resource.Outputs = preview.Properties.Bagged();
        return resource.Outputs;
    }

    /// <summary>The program as the up sees it: each source has its ID now.</summary>
    MapValue WithIds(MapValue program) => program.With("source", ((MapValue)program["source"]).Select((_, sources) =>
        ListValue.From(((ListValue)sources).Select(source => Reference(ByUrn(((ReferenceValue)source).Urn!))))));

    Managed ByUrn(string urn) => buckets.Concat(collections).First(entry => entry.Resource.Urn == urn).Resource;

    static ReferenceValue Reference(Managed resource) => WireValueTests.Reference(resource.Name, resource.Kind, resource.Id);
}

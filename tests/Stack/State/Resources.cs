using Pulumi.Mixpeek.Stack.State;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Tests.State;

/// <summary>Resources of a stack "dev" of a project "p".</summary>
static class Resources
{
    const string BucketType = "mixpeek:index:Bucket";

    public static string Urn(string name) => Urns.Of("dev", "p", null, BucketType, name);

    public static ResourceState Bucket(string name, params string[] dependencies) => new()
    {
        Urn = Urn(name),
        Type = BucketType,
        Custom = true,
        Id = $"bkt_{name}",
        Inputs = MapValue.Of(("bucketName", name)),
        Dependencies = [.. dependencies.Select(Urn)],
    };

    public static IEnumerable<string> Names(this IEnumerable<ResourceState> resources) =>
        resources.Select(resource => Urns.Name(resource.Urn));
}

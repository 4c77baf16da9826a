using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Resources;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tests.Faults;

/// <summary>An object of the local server, with the inputs that it was made of.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Inputs">The checked inputs.</param>
/// <param name="Item">What the server answers of it.</param>
sealed record RealObject(ResourceKind Kind, MapValue Inputs, MapValue Item)
{
    public string Id => Item.TextOf(Kind.IdField)!;

    public MapValue Outputs => global::Pulumi.Mixpeek.Lifecycle.Outputs.Of(Kind, Inputs, Item, new global::Pulumi.Mixpeek.Lifecycle.EchoedSecrets());

    public static async Task<RealObject> MakeAsync(Stage.Mixpeek mixpeek, string name)
    {
        var kind = ResourceKinds.Find($"mixpeek:index:{name}")!;
        var ns = kind.InNamespace ? await mixpeek.NamespaceAsync() : null;
        var inputs = Samples.Of(name).With(Samples.NameOf(name), "odd-one").With("description", "old");
        if (ns is not null)
            inputs = inputs.With("namespace", ns);
        if (name == "Collection")
            inputs = inputs.With("source", MapValue.Of(("type", "bucket"), ("bucketIds", ListValue.Create([await mixpeek.BucketAsync(ns!)]))));
        return new(kind, inputs, kind.Normalize(await mixpeek.SendAsync("POST", kind.Path, JsonCodec.ToJson(Body.Of(kind, inputs)), ns)));
    }

    /// <summary>A Mixpeek that answers as it is told.</summary>
    public OddMixpeek Mixpeek(Func<string, string, MapValue?> answer) => new(Kind) { Answer = answer };
}

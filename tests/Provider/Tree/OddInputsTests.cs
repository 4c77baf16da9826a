using CsCheck;
using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Resources;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Tests.Wire;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Tree;

/// <summary>Programs in languages without types give anything anywhere: Check says what is wrong, and never falls over.</summary>
public sealed class OddInputsTests
{
    const int Programs = 2000;

    static readonly Gen<MapValue> Extractor = Some(
        ("featureExtractorName", Gen.OneOf([.. new[] { "text_extractor", "multimodal_extractor", "passthrough_extractor", "own" }.Select(Gen.Const)])),
        ("version", Gen.OneOf([.. new[] { "v1", "v2" }.Select(Gen.Const)])));

    static readonly Gen<MapValue> Source = Some(("type", Gen.OneOf([.. new[] { "bucket", "collection" }.Select(Gen.Const)])));

    [Fact]
    public void A_collection_s_inputs_of_any_form_are_checked_to_the_end() => Gen.Select(Of("Collection"), Of("Bucket"), Of("Namespace"))
        .Sample((collection, bucket, @namespace) =>
        {
            var known = new KnownResources();
            foreach (var (kind, inputs) in new[] { ("Namespace", @namespace), ("Bucket", bucket), ("Collection", collection), ("Collection", collection) })
            {
                var subject = new Subject($"urn:pulumi:dev::tests::mixpeek:index:{kind}::it", ResourceKinds.Find($"mixpeek:index:{kind}")!);
                var news = new Checking(known, () => "ns_1").Check(subject, collection, inputs, [1, 2, 3, 4], null, new Failures());
                new Creating(known, new Posting(known, TimeProvider.System), new Apart(TimeProvider.System)).Preview(subject, news);
            }
        }, iter: Programs);

    /// <summary>Inputs with the kind's own names, and anything behind them.</summary>
    static Gen<MapValue> Of(string kind) => ResourceKinds.Find($"mixpeek:index:{kind}")!.Properties.Where(property => property.IsInput)
        .Aggregate(Gen.Const(MapValue.Empty), (bag, property) => Gen.Select(bag, Behind(property), Gen.Bool, (given, value, isGiven) =>
            isGiven ? given.With(property.Name, value) : given));

    static Gen<PropertyValue> Behind(Property property) => property.Name switch
    {
        "featureExtractor" => Gen.OneOf(Parts(property, Extractor), AnyValue.Any),
        "source" => Gen.OneOf(Parts(property, Source), AnyValue.Any),
        "bucketSchema" or "inputSchema" => Gen.OneOf(AnyValue.Bag.Select(fields => (PropertyValue)MapValue.Of(("properties", fields))), AnyValue.Any),
        _ => AnyValue.Any,
    };

    /// <summary>An object with its own names, some of them with likely values and the others with anything.</summary>
    static Gen<PropertyValue> Parts(Property property, Gen<MapValue> likely) => ((ObjectShape)property.Shape).Properties
        .Aggregate(likely, (bag, part) => Gen.Select(bag, AnyValue.Any, Gen.Bool, (given, value, isGiven) =>
            isGiven && !given.ContainsKey(part.Name) ? given.With(part.Name, value) : given))
        .Select(map => (PropertyValue)map);

    static Gen<MapValue> Some(params (string Name, Gen<string> Value)[] likely) => likely.Aggregate(
        Gen.Const(MapValue.Empty), (bag, part) => Gen.Select(bag, part.Value, (given, value) => given.With(part.Name, value)));
}

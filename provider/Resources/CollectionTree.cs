using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Tree;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Resources;

/// <summary>A collection's place in its tree: what comes from its sources, what it hands on, and whether the two go together.</summary>
static class CollectionTree
{
    /// <summary>The schema that the program gives, or else what the sources offer.</summary>
    public static Offer Receives(MapValue inputs, CheckScope scope) => GivenSchema(inputs) is { } given
        ? SchemaFields.Offer(given)
        : MetSources.Telling(scope.Met).Offer;

    public static Offer Offers(MapValue inputs, Offer? received, ISources sources) =>
        Extraction.Of(inputs, sources.Extractor) is { } extraction ? OutputFields.Of(extraction, received ?? Offer.Unknown) : Offer.Unknown;

    /// <summary>
    /// Mixpeek's own answer, as long as it can be complete: what an extractor that nobody knows puts out may not be in it, and comes
    /// along where all of a collection's fields do.
    /// </summary>
    public static Offer? OffersNow(MapValue outputs, ISources sources)
    {
        if (outputs.Get("outputSchema") is not { } schema || Extraction.Of(outputs, sources.Extractor) is not { } extraction)
            return null;
        var offer = SchemaFields.Offer(schema);
        return extraction.AddsOutputs || extraction.PassesAll != false && !IsOverBuckets(outputs) ? offer with { IsOpen = true } : offer;
    }

    /// <summary>The schemas, as soon as they are known.</summary>
    public static MapValue Foreseen(Offer? received, Offer? offered) => MapValue.From(
        from output in new[] { (Name: "inputSchema", received?.Schema), (Name: "outputSchema", offered?.Schema) }
        where output.Schema is not null
        select KeyValuePair.Create<string, PropertyValue>(output.Name, output.Schema));

    public static void Check(MapValue inputs, CheckScope scope, Failures failures)
    {
        MetSources.Check(inputs, scope, failures);
        if (Extraction.Of(inputs, scope.Sources.Extractor) is { } extraction)
            failures.HideIf(inputs["featureExtractor"] is SecretValue, () => Check(extraction, inputs, scope, failures));
    }

    static void Check(Extraction extraction, MapValue inputs, CheckScope scope, Failures failures)
    {
        var source = View(inputs, MetSources.Telling(scope.Met));
        ExtractorCheck.Check(extraction, scope.Sources.Namespaces(inputs.Get("namespace")), failures);
        new MappingCheck(extraction, source, failures).Run();
        new PassthroughCheck(extraction, source, failures).Run();
    }

    /// <summary>What mappings and passthroughs refer to: the schema that the program gives, with what the source itself has.</summary>
    static MetSource View(MapValue inputs, MetSource source) => GivenSchema(inputs) is { } given && SchemaFields.Offer(given) is { IsOpen: false } offer
        ? new(PropertyPath.Root.Key("inputSchema"), "this collection's inputSchema", offer.With(source.Offer))
        : source;

    static PropertyValue? GivenSchema(MapValue inputs) => inputs.Get("inputSchema") is { } given && !given.IsMissing() ? given : null;

    static bool IsOverBuckets(MapValue outputs) => outputs.Get("source")?.Unwrap() is MapValue source && source.TextOf("type") == "bucket";
}

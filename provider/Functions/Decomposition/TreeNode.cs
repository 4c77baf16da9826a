using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;
using static Pulumi.Mixpeek.Shapes.Traits;

namespace Pulumi.Mixpeek.Functions.Decomposition;

/// <summary>A bucket or a collection in a decomposition tree.</summary>
/// <param name="Kind"><c>bucket</c> or <c>collection</c>.</param>
/// <param name="Id">Its ID.</param>
/// <param name="Namespace">The namespace that it is in.</param>
sealed record TreeNode(string Kind, string Id, string Namespace)
{
    public static ObjectShape Shape { get; } = new("DecompositionTreeNode", "A bucket or a collection in a decomposition tree.",
        new("id", TextShape.Any, Required, "Its ID, `bkt_…` or `col_…`."),
        new("kind", TextShape.Any, Required, "`bucket` or `collection`."),
        new("name", TextShape.Any, Optional, "Its name; absent for a source that is not there any more."),
        new("namespace", TextShape.Any, Required, "The namespace that it is in: that of the call, but for buckets from elsewhere."),
        new("tier", new NumberShape(whole: true), Required, "How many extractors the data has passed through: 0 for a bucket."),
        new("featureExtractorName", TextShape.Any, Optional, "A collection's extractor."),
        new("version", TextShape.Any, Optional, "The extractor's version."),
        new("objectCount", new NumberShape(whole: true), Optional, "How many objects a bucket holds."),
        new("documentCount", new NumberShape(whole: true), Optional, "How many documents a collection holds."),
        new("isMissing", new FlagShape(), Optional, "`true` for a source that a collection names and that is not there any more."));

    /// <summary>What Mixpeek answered of an object, as a node.</summary>
    public static TreeNode Of(string kind, MapValue answer, string @namespace) =>
        new(kind, answer.TextOf($"{kind}_id") ?? "", @namespace) { Answer = answer };

    public bool IsBucket => Kind == "bucket";

    public int Tier { get; init; }

    /// <summary>What Mixpeek answers of it; null where it is not there.</summary>
    public MapValue? Answer { get; init; }

    /// <summary>Its name, or its ID where it has none any more.</summary>
    public string Name => Answer?.TextOf($"{Kind}_name") ?? Id;

    /// <summary>The collection's extractor, with its version.</summary>
    public (string? Name, string? Version) Extractor => Answer?.Get("feature_extractor") is MapValue extractor
        ? (extractor.TextOf("feature_extractor_name"), extractor.TextOf("version"))
        : default;

    /// <summary>The node as the function returns it.</summary>
    public MapValue Told() => MapValue.Of(
        ("id", Id),
        ("kind", Kind),
        ("name", Answer is null ? PropertyValue.Null : Name),
        ("namespace", Namespace),
        ("tier", Tier),
        ("featureExtractorName", Text(Extractor.Name)),
        ("version", Text(Extractor.Version)),
        ("objectCount", Answer?.Get("object_count") ?? PropertyValue.Null),
        ("documentCount", Answer?.Get("document_count") ?? PropertyValue.Null),
        ("isMissing", Answer is null ? true : PropertyValue.Null)).Select((_, value) => value is NullValue ? null : value);

    static PropertyValue Text(string? text) => text is null ? PropertyValue.Null : text;
}

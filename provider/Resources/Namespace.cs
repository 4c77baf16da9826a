using System.Runtime.CompilerServices;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;
using static Pulumi.Mixpeek.Shapes.Traits;

namespace Pulumi.Mixpeek.Resources;

/// <summary>An isolated environment: its own buckets, collections and vector store.</summary>
sealed class Namespace : ResourceKind
{
    static readonly FlagShape Flag = new();

    static readonly ObjectShape Extractor = new("NamespaceFeatureExtractor", "A feature extractor that a namespace's collections may use.",
        new("featureExtractorName", TextShape.Any, Required, "The extractor's name, such as `multimodal_extractor`."),
        new("version", TextShape.Any, Required, "The extractor's version, such as `v1`."),
        new("params", new FreeObjectShape(serverCompletes: true), Optional | Assigned, "Parameters that set the sizes of its vectors, in the API's own keys. Locked once the namespace exists."));

    static readonly ObjectShape FieldSchema = new("PayloadFieldSchema", "How the values of an indexed field are read. Which properties count depends on the index's type.",
        new("type", TextShape.Any, Optional, "The type once more; it follows the index's own."),
        new("tokenizer", new TextShape("word", "whitespace", "prefix", "multilingual"), Optional, "For `text`: how text is cut into tokens; `word` by default.") { Default = "word" },
        new("minTokenLen", new NumberShape(whole: true), Optional, "For `text`: shorter tokens are left out; 2 by default.") { Default = 2 },
        new("maxTokenLen", new NumberShape(whole: true), Optional, "For `text`: longer tokens are left out; 15 by default.") { Default = 15 },
        new("lowercase", Flag, Optional, "For `text`: whether case is ignored; `true` by default.") { Default = true },
        new("lookup", Flag, Optional, "For `integer`: whether exact matches are indexed; `true` by default.") { Default = true },
        new("range", Flag, Optional, "For `integer`: whether ranges are indexed; `true` by default.") { Default = true },
        new("isTenant", Flag, Optional, "For `keyword` and `uuid`: whether the field tells tenants apart; `false` by default.") { Default = false });

    static readonly PayloadIndexShape PayloadIndex = new("PayloadIndex", "An index over one field of a namespace's documents, for filters.",
        new("fieldName", new TextShape { MinLength = 1, MaxLength = 255 }, Required, "The field, with dots for nesting (`metadata.title`); 1 to 255 characters, unique, and none of Mixpeek's own protected fields."),
        new("type", new TextShape("keyword", "integer", "float", "bool", "geo", "datetime", "text", "uuid"), Required, "What is indexed: `keyword`, `integer`, `float`, `bool`, `geo`, `datetime`, `text` or `uuid`."),
        new("fieldSchema", FieldSchema, Optional, "How the values are read; the type's defaults where left out."),
        new("isProtected", Flag, Optional, "Whether Mixpeek itself keeps the index. Leave it out: only Mixpeek's own indexes have it, and those never show here.") { Default = false });

    public override string Name => "Namespace";

    public override string Description =>
        "An isolated Mixpeek environment. Deleting or replacing a namespace deletes all that is in it, data included; nothing can be restored.";

    public override string Plural => "namespaces";

    public override string IdProperty => "namespaceId";

    public override string NameProperty => "namespaceName";

    public override bool InNamespace => false;

    public override IReadOnlyList<(string, string)> Holdings => [("object_count", "objects"), ("document_count", "documents")];

    public override string Loss => "everything in it, data included, and nothing can be restored";

    public override IReadOnlyList<Property> Properties { get; } =
    [
        new("namespaceName", TextShape.Any, Optional, "The name, unique in the organisation: 3 to 100 letters, digits, `_` and `-`. Made from the resource's name where left out. Changed in place."),
        new("description", TextShape.Any, Optional, "What the namespace is for. Changed in place."),
        new("featureExtractors", new SetShape(Extractor, 1, "featureExtractorName", "version") { IsUnique = true }, Required | Fixed, "The feature extractors that collections in this namespace may use, at least one. They set the sizes of its vectors: a change replaces the namespace and all that is in it."),
        new("namespaceType", new TextShape("standard", "marketplace"), Fixed, "`standard` (default), or `marketplace` for a curated data set that others subscribe to. A change replaces the namespace.") { Default = "standard" },
        new("payloadIndexes", new SetShape(PayloadIndex, 0, "fieldName") { IsUnique = true }, Optional, "Indexes over fields of the documents, beside Mixpeek's own. Changed in place."),
        new("autoCreateIndexes", Flag, Optional, "Whether Mixpeek adds indexes for the fields that are filtered most; `false` by default. Changed in place.") { Default = false },
        new("infrastructure", new InfrastructureShape(), Optional | Assigned, "Dedicated infrastructure. Mixpeek's shared one where left out. Changed in place."),
        new("forceDestroy", Flag, Local, "Whether a deletion or replacement may destroy the objects and documents in the namespace; `false` by default: it is then refused while there are any.") { Default = false },
        new("namespaceId", TextShape.Any, Computed, "The namespace's ID, `ns_…`; the same as the resource's ID."),
        new("clusterId", TextShape.Any, Computed, "The dedicated cluster that serves the namespace; absent on shared infrastructure."),
        new("vectorInferenceMap", new MapShape(TextShape.Any), Computed, "Which inference service makes the vectors of which index."),
        new("createdAt", TextShape.Any, Computed, "When the namespace was created, as an ISO 8601 date and time."),
    ];

    /// <summary>Mixpeek adds protected indexes of its own, which nobody can change.</summary>
    public override MapValue Normalize(MapValue answer) => answer.Get("payload_indexes") is ListValue indexes
        ? answer.With("payload_indexes", ListValue.From(indexes.Where(IsOwn)))
        : answer;

    static bool IsOwn(PropertyValue index) => index is MapValue map && map.Get("is_protected") is not BoolValue { Value: true };

    [ModuleInitializer]
    internal static void Declare() => ResourceKinds.Declare(new Namespace());
}

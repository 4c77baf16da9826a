using Mixpeek.Local.Protocol;
using Mixpeek.Local.Store;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Extractors;

/// <summary>The extractors that there are, for everybody and for one namespace.</summary>
static class ExtractorEndpoints
{
    static readonly ListValue Builtin = ListValue.From(Catalogue.All.Select(ExtractorAnswer.Builtin));
    static readonly ListValue Unified = ListValue.From(Catalogue.All.Select(ExtractorAnswer.Unified));

    public static Answer List(Call call) => Answer.Ok(Builtin);

    public static Answer Get(Call call) => Answer.Ok(ExtractorAnswer.Builtin(Find(call.Identifier)));

    public static Answer ListForNamespace(Call call)
    {
        var row = Namespace(call);
        // There are no custom extractors here, so a list of those alone is empty.
        var listed = call.Query.GetValueOrDefault("source") == "custom" ? ListValue.Empty : Unified;
        return Answer.Ok(MapValue.Of(
            ("success", true),
            ("extractors", listed),
            ("total", listed.Count),
            ("namespace_id", row.Id),
            ("builtin_count", listed.Count),
            ("custom_count", 0)));
    }

    public static Answer GetForNamespace(Call call)
    {
        Namespace(call);
        return Answer.Ok(ExtractorAnswer.Unified(Find(call.Route["extractor"])));
    }

    static Row Namespace(Call call) =>
        call.Organisation.Namespaces.Find(call.Identifier) ?? throw Refusal.NotFound("namespace", call.Identifier);

    static Extractor Find(string id) => Catalogue.WithId(id) ?? throw Refusal.NotFound("feature extractor", id);
}

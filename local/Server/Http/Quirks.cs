using Mixpeek.Local.Protocol;
using Mixpeek.Local.Store;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Http;

/// <summary>Ways in which Mixpeek's answers differ from time to time, to try a client with.</summary>
/// <param name="BareConflicts">A 409 does not say which object has the name.</param>
/// <param name="OlderSources">A single source bucket is spelt <c>bucket_id</c>, as in older answers.</param>
sealed record Quirks(bool BareConflicts, bool OlderSources)
{
    public Answer Apply(Answer answer) => answer switch
    {
        { Status: StatusCodes.Status409Conflict, Body: MapValue body } when BareConflicts =>
            answer with { Body = body.With("error", body.Map("error")!.With("details", PropertyValue.Null)) },
        { Body: MapValue body } when OlderSources => answer with { Body = Older(body) },
        _ => answer,
    };

    static MapValue Older(MapValue body)
    {
        if (body.Get("results") is ListValue results)
            return body.With("results", ListValue.From(results.Select(result => (PropertyValue)Older((MapValue)result))));
        return body.Map("source") is { } source && source.List("bucket_ids") is [TextValue single]
            ? body.With("source", source.Without("bucket_ids").With("bucket_id", single))
            : body;
    }
}

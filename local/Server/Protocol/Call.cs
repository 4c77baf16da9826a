using Mixpeek.Local.Models;
using Mixpeek.Local.Store;
using Mixpeek.Local.Background;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Protocol;

/// <summary>One request, as endpoints see it.</summary>
/// <param name="Organisation">What the server knows.</param>
/// <param name="Route">The path's parameters.</param>
/// <param name="Query">The query's parameters.</param>
/// <param name="NamespaceHeader">The <c>X-Namespace</c> header.</param>
/// <param name="Body">The JSON body; null where there is none.</param>
/// <param name="Fate">How a task goes that this request starts.</param>
sealed record Call(
    Organisation Organisation,
    IReadOnlyDictionary<string, string> Route,
    IReadOnlyDictionary<string, string> Query,
    string? NamespaceHeader,
    PropertyValue? Body,
    TaskFate Fate)
{
    /// <summary>The ID or name that the path ends with.</summary>
    public string Identifier => Route["identifier"];

    /// <summary>The body as a model has it.</summary>
    /// <exception cref="Refusal">It does not fit the model.</exception>
    public MapValue Read(Model model)
    {
        var place = Place.Of("body");
        if (Body is null)
            place.Refuse("missing", "Field required");
        var read = Body is null ? MapValue.Empty : model.Read(Body, place);
        return Accepted(read, place);
    }

    /// <summary>Those of the model's fields that the body has: a partial update.</summary>
    /// <exception cref="Refusal">They do not fit the model.</exception>
    public MapValue ReadPartial(Model model)
    {
        var place = Place.Of("body");
        if (Body is not MapValue)
            place.Refuse("dict_type", "Input should be a valid dictionary");
        var read = Body is MapValue given ? model.ReadPartial(given, place) : MapValue.Empty;
        return Accepted(read, place);
    }

    /// <summary>The namespace that the request is about.</summary>
    /// <exception cref="Refusal">The header is missing, or names none.</exception>
    public Row Namespace() => string.IsNullOrEmpty(NamespaceHeader)
        ? throw Refusal.BadRequest("the X-Namespace header is missing: it takes a namespace's ID or name")
        : Organisation.Namespaces.Find(NamespaceHeader) ?? throw Refusal.NotFound("namespace", NamespaceHeader);

    /// <summary>What is inside that namespace.</summary>
    public Space Space() => Organisation.Inside(Namespace().Id);

    static MapValue Accepted(PropertyValue read, Place place) =>
        place.Issues.Count == 0 ? (MapValue)read : throw Refusal.Malformed(place.Issues);
}

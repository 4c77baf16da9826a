using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Api.Lists;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Tree;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Resources;

/// <summary>
/// What a kind of resource is: its properties, and where Mixpeek keeps it. The life cycle is written once over this; a kind's own
/// file overrides what is special to it.
/// </summary>
abstract class ResourceKind
{
    /// <summary>The name in programs: <c>mixpeek:index:NAME</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What it is, for the schema and the documentation.</summary>
    public abstract string Description { get; }

    /// <summary>What the API's paths call this kind: <c>buckets</c> in <c>/v1/buckets</c>.</summary>
    public abstract string Plural { get; }

    /// <summary>The specification: a line for each property.</summary>
    public abstract IReadOnlyList<Property> Properties { get; }

    /// <summary>The output that holds the ID.</summary>
    public abstract string IdProperty { get; }

    /// <summary>The input that holds the name, unique within the namespace.</summary>
    public abstract string NameProperty { get; }

    /// <summary>The field of an answer that holds the ID: <c>bucket_id</c>.</summary>
    public string IdField => this[IdProperty].WireName;

    /// <summary>The field of an answer that holds the name: <c>bucket_name</c>.</summary>
    public string NameField => this[NameProperty].WireName;

    /// <summary>Whether it lives in a namespace, named by the input <c>namespace</c>.</summary>
    public virtual bool InNamespace => true;

    /// <summary>Whether a deletion goes on after its answer, as a task (api-notes, "Deleting").</summary>
    public virtual bool IsDeletedInBackground => true;

    /// <summary>The counters in an answer that say what a deletion would destroy, with their words.</summary>
    public abstract IReadOnlyList<(string WireName, string Word)> Holdings { get; }

    /// <summary>What a deletion or replacement destroys, as a sentence goes on with it.</summary>
    public abstract string Loss { get; }

    /// <summary>The token in programs and in the engine's requests.</summary>
    public string Token => $"mixpeek:index:{Name}";

    /// <summary>What a user calls it in a sentence.</summary>
    public string Word => Name.ToLowerInvariant();

    /// <summary>The API's path of all resources of this kind.</summary>
    public string Path => ApiPath.Of(Plural);

    /// <summary>The API's path of one resource, by ID or name.</summary>
    public string ItemPath(string idOrName) => ApiPath.Of(Plural, idOrName);

    /// <summary>Whether every object of the kind has it, so that programs need not ask.</summary>
    public bool IsAlwaysThere(Property property) =>
        property.Is(Traits.Required) || property.Name == IdProperty || property.Name == NameProperty || property.Name == "namespace";

    /// <summary>All resources of this kind, of a namespace where it lives in one.</summary>
    public ListQuery List(string? @namespace) => new(Plural, IdField, InNamespace ? @namespace : null);

    /// <summary>An ID as an import takes it: a bucket's alone does not say where to look for it.</summary>
    public string ImportId(string? @namespace, string id) => InNamespace && @namespace is not null ? $"{@namespace}/{id}" : id;

    public Property this[string name] => Properties.First(property => property.Name == name);

    /// <summary>The property path of a place in a request's body, given by its names on the wire; null where no property is behind it.</summary>
    public string? PropertyPath(IReadOnlyList<string> wireNames)
    {
        if (Properties.FirstOrDefault(property => wireNames is [var first, ..] && property.WireName == first) is not { } property)
            return null;
        var start = (Path: Values.PropertyPath.Root.Key(property.Name), property.Shape);
        return wireNames.Skip(1).Aggregate(start, (place, wireName) => place.Shape.Enter(place.Path, wireName)).Path.Text;
    }

    /// <summary>Puts into the API's own terms what a program may say in others; sources given as resources, for example.</summary>
    public virtual MapValue Resolve(MapValue inputs, Failures failures) => inputs;

    /// <summary>The namespace that follows from the other inputs, where the program names none.</summary>
    public virtual PropertyValue? InferNamespace(MapValue inputs, CheckScope scope) => null;

    /// <summary>Fills in what follows from the other inputs, once the namespace is known.</summary>
    public virtual MapValue Complete(MapValue inputs, CheckScope scope) => inputs;

    /// <summary>What Check has to hold against each other, beyond each property's own shape.</summary>
    /// <param name="inputs">The checked inputs.</param>
    /// <param name="scope">What they may be held against.</param>
    /// <param name="failures">Where to report.</param>
    public virtual void Validate(MapValue inputs, CheckScope scope, Failures failures)
    {
    }

    /// <summary>What its sources offer it, as far as this process knows; null for what has none.</summary>
    public virtual Offer? Receives(MapValue inputs, CheckScope scope) => null;

    /// <summary>What it will offer to those over it, once it is what these inputs say; null for what offers nothing.</summary>
    /// <param name="inputs">The checked inputs.</param>
    /// <param name="received">What its sources offer it.</param>
    /// <param name="sources">What this process knows of extractors.</param>
    public virtual Offer? Offers(MapValue inputs, Offer? received, ISources sources) => null;

    /// <summary>What a resource that exists offers, by its outputs; null where they do not tell.</summary>
    public virtual Offer? OffersNow(MapValue outputs, ISources sources) => null;

    /// <summary>The outputs that a preview knows before there is a resource.</summary>
    public virtual MapValue Foreseen(Offer? received, Offer? offered) => MapValue.Empty;

    /// <summary>An answer in today's spelling, without what is Mixpeek's own business.</summary>
    public virtual MapValue Normalize(MapValue answer) => answer;
}

using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Models;

/// <summary>Where in a request a value stands, and what is found wrong below.</summary>
sealed class Place
{
    readonly Place? parent;
    readonly PropertyValue? step;
    readonly List<Issue> issues;

    Place(Place? parent, PropertyValue? step, List<Issue> issues) => (this.parent, this.step, this.issues) = (parent, step, issues);

    /// <summary>All that was found wrong so far, anywhere in the request.</summary>
    public IReadOnlyList<Issue> Issues => issues;

    /// <summary>A part of the request, such as its body, without anything wrong yet.</summary>
    public static Place Of(params ReadOnlySpan<PropertyValue> steps)
    {
        var place = new Place(null, null, []);
        foreach (var step in steps)
            place = new Place(place, step, place.issues);
        return place;
    }

    /// <summary>A property, or an element by its index.</summary>
    public Place At(PropertyValue next) => new(this, next, issues);

    /// <summary>The same place, with a list of issues of its own: for one of several types to try.</summary>
    public Place Apart() => new(parent, step, []);

    /// <summary>Notes what is wrong here, in the framework's terms.</summary>
    public void Refuse(string type, string message) => issues.Add(new(ToList(), type, message));

    /// <summary>Takes over what was found wrong elsewhere.</summary>
    public void Refuse(IEnumerable<Issue> found) => issues.AddRange(found);

    ListValue ToList()
    {
        var steps = new Stack<PropertyValue>();
        for (var place = this; place?.step is not null; place = place.parent)
            steps.Push(place.step);
        return ListValue.From(steps);
    }
}

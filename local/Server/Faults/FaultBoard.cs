using Mixpeek.Local.Models;
using Mixpeek.Local.Protocol;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Faults;

/// <summary>The faults that were asked for.</summary>
sealed class FaultBoard
{
    readonly Lock gate = new();
    readonly List<Fault> faults = [];
    readonly Dictionary<string, int> absences = new(StringComparer.Ordinal);

    /// <summary>Adds one fault, or a list of them.</summary>
    /// <exception cref="Refusal">One of them is not what a fault looks like.</exception>
    public void Add(PropertyValue asked)
    {
        var place = Place.Of("body");
        var rules = (asked as ListValue ?? [asked]).Select((rule, index) => Fault.Model.Read(rule, place.At(index))).ToList();
        if (place.Issues.Count > 0)
            throw Refusal.Malformed(place.Issues);
        lock (gate)
            faults.AddRange(rules.Select(rule => new Fault((MapValue)rule)));
    }

    /// <summary>The first fault that strikes this request, if one does.</summary>
    public Fault? Match(string method, string path)
    {
        lock (gate)
            return faults.FirstOrDefault(fault => fault.Strikes(method, path));
    }

    /// <summary>The faults as they were asked for, and how often each struck.</summary>
    public ListValue ToAnswer()
    {
        lock (gate)
            return ListValue.From(faults.Select(fault => (PropertyValue)fault.ToAnswer()));
    }

    /// <summary>Hides an object from its next reads.</summary>
    public void Hide(string id, int reads)
    {
        lock (gate)
            absences[id] = reads;
    }

    /// <summary>Whether a read of this object is one of those that find nothing.</summary>
    public bool IsHidden(string id)
    {
        lock (gate)
            return absences.TryGetValue(id, out var reads) && (absences[id] = reads - 1) >= 0;
    }

    public void Clear()
    {
        lock (gate)
        {
            faults.Clear();
            absences.Clear();
        }
    }
}

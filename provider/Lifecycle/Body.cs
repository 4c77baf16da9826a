using Pulumi.Mixpeek.Resources;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>The bodies of requests: inputs in the API's names, and nothing that the API does not take.</summary>
static class Body
{
    /// <summary>The body of a creation.</summary>
    public static MapValue Of(ResourceKind kind, MapValue inputs) => MapValue.From(
        from property in kind.Properties
        where property.IsSent && inputs.ContainsKey(property.Name)
        let sent = property.Shape.ToApi(inputs[property.Name])
        where sent is not null
        select KeyValuePair.Create(property.WireName, sent));

    /// <summary>The body of an update: what changed, and nothing else. What a program no longer says is cleared.</summary>
    public static MapValue Of(IEnumerable<Property> changed, MapValue news) => MapValue.From(
        changed.Select(property => KeyValuePair.Create(
            property.WireName, (news.Get(property.Name) is { } value ? property.Shape.ToApi(value) : null) ?? Cleared(property))));

    /// <summary>
    /// What clears a property: its default, an empty container, or null. A field that is null and one that is missing look alike to
    /// many servers, an empty list does not.
    /// </summary>
    static PropertyValue Cleared(Property property) => property.Default ?? property.Shape switch
    {
        ListShape => ListValue.Empty,
        FreeObjectShape => MapValue.Empty,
        _ => PropertyValue.Null,
    };
}

using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Deployment.Discovery;

/// <summary>A kind of resource that the provider can list: its schema has <c>listInputs</c> (provider-rules 23).</summary>
/// <param name="Type">Its type.</param>
/// <param name="IsInNamespace">Whether a list of it is that of one namespace.</param>
readonly record struct ListableKind(string Type, bool IsInNamespace)
{
    const string Namespace = "namespace";

    public static IReadOnlyList<ListableKind> Of(MapValue schema) =>
    [
        .. from resource in schema.Get("resources") as MapValue ?? MapValue.Empty
           let inputs = (resource.Value as MapValue)?.Get("listInputs") as MapValue
           where inputs is not null
           orderby resource.Key
           select new ListableKind(resource.Key, inputs.Get("properties") is MapValue properties && properties.ContainsKey(Namespace)),
    ];

    /// <summary>What is asked of a list.</summary>
    public MapValue Query(string namespaceId) => IsInNamespace ? MapValue.Of((Namespace, namespaceId)) : MapValue.Empty;
}

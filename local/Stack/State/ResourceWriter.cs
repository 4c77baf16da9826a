using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.State;

/// <summary>A resource as an entry of the state file; what is empty is left out, as the engine does.</summary>
static class ResourceWriter
{
    public static MapValue Write(ResourceState resource, StateSecrets secrets)
    {
        var entry = new List<KeyValuePair<string, PropertyValue>>();
        void Set(string name, PropertyValue? value)
        {
            if (value is not null)
                entry.Add(new(name, value));
        }

        Set(Fields.Urn, resource.Urn);
        Set(Fields.Custom, resource.Custom);
        Set(Fields.Delete, Flag(resource.Delete));
        Set(Fields.Id, Text(resource.Id));
        Set(Fields.Type, resource.Type);
        Set(Fields.Inputs, Bag(resource.Inputs, secrets));
        Set(Fields.Outputs, Bag(resource.Outputs, secrets));
        Set(Fields.Parent, Text(resource.Parent));
        Set(Fields.Protect, Flag(resource.Protect));
        Set(Fields.Taint, Flag(resource.Taint));
        Set(Fields.External, Flag(resource.External));
        Set(Fields.Dependencies, List(resource.Dependencies));
        Set(Fields.InitErrors, List(resource.InitErrors));
        Set(Fields.Provider, Text(resource.Provider));
        Set(Fields.PropertyDependencies, PropertyDependencies(resource));
        Set(Fields.PendingReplacement, Flag(resource.PendingReplacement));
        Set(Fields.AdditionalSecretOutputs, List(resource.AdditionalSecretOutputs));
        Set(Fields.Aliases, List(resource.Aliases));
        Set(Fields.CustomTimeouts, Timeouts(resource.CustomTimeouts));
        Set(Fields.ImportId, Text(resource.ImportId));
        Set(Fields.RetainOnDelete, Flag(resource.RetainOnDelete));
        Set(Fields.DeletedWith, Text(resource.DeletedWith));
        Set(Fields.ReplaceOnChanges, List(resource.ReplaceOnChanges));
        Set(Fields.IgnoreChanges, List(resource.IgnoreChanges));
        return MapValue.From(entry.Concat(resource.Unread));
    }

    static BoolValue? Flag(bool value) => value ? (BoolValue)(PropertyValue)true : null;

    static TextValue? Text(string? value) => string.IsNullOrEmpty(value) ? null : new(value);

    static ListValue? List(IReadOnlyList<string> values) =>
        values.Count == 0 ? null : ListValue.From(values.Select(value => (PropertyValue)value));

    static MapValue? Bag(MapValue bag, StateSecrets secrets) => bag.Count == 0 ? null : secrets.Encrypt(bag);

    static MapValue? PropertyDependencies(ResourceState resource) => resource.PropertyDependencies.Count == 0
        ? null
        : MapValue.From(resource.PropertyDependencies.OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => KeyValuePair.Create(entry.Key, (PropertyValue)(List(entry.Value) ?? ListValue.Empty))));

    static MapValue? Timeouts(CustomTimeouts? timeouts) => timeouts is null
        ? null
        : MapValue.Of(("create", timeouts.Create), ("update", timeouts.Update), ("delete", timeouts.Delete))
            .Select((_, seconds) => seconds is NumberValue { Value: 0 } ? null : seconds);
}

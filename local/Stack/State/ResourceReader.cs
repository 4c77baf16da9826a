using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.State;

/// <summary>An entry of the state file as a resource.</summary>
sealed class ResourceReader(MapValue entry, string place, StateSecrets secrets)
{
    readonly HashSet<string> read = new(StringComparer.Ordinal);

    /// <exception cref="StateException">A field is missing or of the wrong kind.</exception>
    public static ResourceState Read(PropertyValue value, string place, StateSecrets secrets) =>
        value is MapValue entry
            ? new ResourceReader(entry, place, secrets).Read()
            : throw new StateException($"{place} is not an object");

    ResourceState Read()
    {
        var resource = new ResourceState
        {
            Urn = Text(Fields.Urn) ?? throw new StateException($"{place} has no URN"),
            Type = Text(Fields.Type) ?? throw new StateException($"{place} has no type"),
            Custom = Flag(Fields.Custom),
            Delete = Flag(Fields.Delete),
            Id = Text(Fields.Id) ?? "",
            Inputs = Bag(Fields.Inputs),
            Outputs = Bag(Fields.Outputs),
            Parent = Text(Fields.Parent),
            Protect = Flag(Fields.Protect),
            Taint = Flag(Fields.Taint),
            External = Flag(Fields.External),
            Dependencies = List(Fields.Dependencies),
            InitErrors = List(Fields.InitErrors),
            Provider = Text(Fields.Provider),
            PropertyDependencies = PropertyDependencies(),
            PendingReplacement = Flag(Fields.PendingReplacement),
            AdditionalSecretOutputs = List(Fields.AdditionalSecretOutputs),
            Aliases = List(Fields.Aliases),
            CustomTimeouts = Timeouts(),
            ImportId = Text(Fields.ImportId),
            RetainOnDelete = Flag(Fields.RetainOnDelete),
            DeletedWith = Text(Fields.DeletedWith),
            ReplaceOnChanges = List(Fields.ReplaceOnChanges),
            IgnoreChanges = List(Fields.IgnoreChanges),
        };
        return resource with { Unread = entry.Select((name, value) => read.Contains(name) ? null : value) };
    }

    string? Text(string name) => Field<TextValue>(name, "a string")?.Value;

    bool Flag(string name) => Field<BoolValue>(name, "true or false")?.Value ?? false;

    string[] List(string name) => Strings(Field<ListValue>(name, "a list of strings"), name);

    MapValue Bag(string name) => Field<MapValue>(name, "an object") is { } bag ? secrets.Decrypt(bag, $"{place}, {name}") : MapValue.Empty;

    Dictionary<string, IReadOnlyList<string>> PropertyDependencies() =>
        (Field<MapValue>(Fields.PropertyDependencies, "an object") ?? MapValue.Empty).ToDictionary(
            property => property.Key,
            property => (IReadOnlyList<string>)Strings(property.Value as ListValue, Fields.PropertyDependencies),
            StringComparer.Ordinal);

    CustomTimeouts? Timeouts()
    {
        if (Field<MapValue>(Fields.CustomTimeouts, "an object") is not { } timeouts)
            return null;
        double Seconds(string name) => timeouts.Get(name) is NumberValue number ? number.Value : 0;
        return new(Seconds("create"), Seconds("update"), Seconds("delete"));
    }

    T? Field<T>(string name, string expected) where T : PropertyValue
    {
        read.Add(name);
        return entry.Get(name) switch
        {
            null or NullValue => null,
            T value => value,
            _ => throw new StateException($"{place}: {name} is not {expected}"),
        };
    }

    string[] Strings(ListValue? list, string name) =>
        [.. (list ?? ListValue.Empty).Select(item =>
            (item as TextValue)?.Value ?? throw new StateException($"{place}: {name} holds what is no string"))];
}

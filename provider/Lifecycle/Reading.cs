using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Lifecycle.Gathering;
using Pulumi.Mixpeek.Resources;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>What a resource is in Mixpeek now.</summary>
sealed record Found(string Id, MapValue Inputs, MapValue Outputs);

/// <summary>Read, for refresh, import and <c>get</c>: what the server has, laid over what the user wrote (provider-rules 18 to 20).</summary>
sealed class Reading(KnownResources known, GatheredReads reads, Func<string?> defaultNamespace)
{
    /// <returns>What is there, or null where the resource is gone.</returns>
    public async Task<Found?> ReadAsync(Operation operation, string id, MapValue inputs, MapValue properties)
    {
        var kind = operation.Subject.Kind;
        var (@namespace, idOrName) = Address(operation.Subject, id, inputs, properties);
        var place = @namespace is null ? inputs : inputs.With("namespace", @namespace);
        try
        {
            var item = await reads.ItemAsync(operation, Text(@namespace), idOrName, IsWhole);
            var answer = kind.Normalize(Unreadable.Checked(kind, idOrName, item));
            var found = answer.TextOf(kind.IdField)!;
            return Overlay(operation.Subject, found, place, properties, await Apart.ReadAsync(operation, found, place, answer));

            bool IsWhole(MapValue entry) => !Losses.Any(properties, Laid(kind, place, properties, kind.Normalize(entry)).Outputs, kind);
        }
        catch (ApiException refused) when (refused.IsNotFound)
        {
            return null;
        }
    }

    Found Overlay(Subject subject, string id, MapValue inputs, MapValue properties, MapValue answer)
    {
        var (read, outputs) = Laid(subject.Kind, inputs, properties, answer);
        known.Exists(subject.Urn, id, read);
        known.Stays(subject.Urn, subject.Kind.OffersNow(outputs, known));
        return new(id, read, outputs);
    }

    (MapValue Inputs, MapValue Outputs) Laid(ResourceKind kind, MapValue inputs, MapValue properties, MapValue answer)
    {
        var read = Marks.CopySecrets(inputs, DeclaredSecrets.Mark(kind.Properties, Inputs(kind, inputs, answer)));
        return (read, Marks.CopySecrets(properties, Marks.CopySecrets(read, Outputs.Of(kind, read, answer, known.Secrets))));
    }

    static MapValue Inputs(ResourceKind kind, MapValue inputs, MapValue answer) => MapValue.From(
        from property in kind.Properties
        where property.IsInput
        let user = inputs.Get(property.Name)
        let value = IsAnswered(property, answer) ? property.Overlay(user, property.Shape.FromApi(answer.Get(property.WireName))) : user
        where value is not null
        select KeyValuePair.Create(property.Name, value));

    static bool IsAnswered(Property property, MapValue answer) => !property.Is(Traits.Apart) || answer.ContainsKey(property.WireName);

    /// <summary>An import has only its ID: <c>idOrName</c>, or <c>namespace/idOrName</c>.</summary>
    (PropertyValue? Namespace, string IdOrName) Address(Subject subject, string id, MapValue inputs, MapValue properties)
    {
        if (!subject.Kind.InNamespace)
            return (null, id);
        if ((inputs.Get("namespace") ?? properties.Get("namespace")) is { } known and not NullValue)
            return (known, id);
        if (id.Split('/', 2) is [{ Length: > 0 } given, { Length: > 0 } idOrName])
            return (given, idOrName);
        if (id.Contains('/', StringComparison.Ordinal))
            throw new RefusedException($"\"{id}\" is no {subject.Kind.Word}'s: expected an ID, a name, or NAMESPACE/ID.");
        return defaultNamespace() is { } configured
            ? (configured, id)
            : throw new RefusedException($"\"{id}\" does not say in which namespace the {subject.Kind.Word} is: give NAMESPACE/{id}, or set `mixpeek:namespace` in the configuration (MIXPEEK_NAMESPACE in the environment).");
    }

    static string? Text(PropertyValue? value) => (value?.Unwrap() as TextValue)?.Value;
}

using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>Update: one PATCH of only what changed, and none where nothing did (after a partial failure, say).</summary>
sealed class Updating(KnownResources known, Apart apart)
{
    /// <summary>What a preview can promise: the outputs that stay too, IDs above all (provider-rules 15).</summary>
    public static MapValue Preview(Subject subject, MapValue olds, MapValue oldInputs, MapValue news) => Outputs.Previewed(
        subject.Kind, Outputs.AfterUpdate(subject.Kind, olds, oldInputs, news), Changed(subject, oldInputs, news).Select(property => property.Name));

    public async Task<MapValue> UpdateAsync(Operation operation, string id, MapValue olds, MapValue oldInputs, MapValue news)
    {
        var subject = operation.Subject;
        var changed = Changed(subject, oldInputs, news).Where(property => property.IsSent).ToList();
        var outputs = changed.Count == 0
            ? Outputs.AfterUpdate(subject.Kind, olds, oldInputs, news)
            : await PatchAsync(operation, id, changed, oldInputs, news);
        outputs = Marks.CopySecrets(olds, WithApart(subject, outputs, olds));
        known.Exists(subject.Urn, id, news);
        known.Stays(subject.Urn, subject.Kind.OffersNow(outputs, known));
        return await apart.SettleAsync(operation, id, news, outputs);
    }

    async Task<MapValue> PatchAsync(Operation operation, string id, List<Property> changed, MapValue oldInputs, MapValue news)
    {
        var kind = operation.Subject.Kind;
        var @namespace = news.TextOf("namespace");
        var answer = kind.Normalize(await operation.SendAsync(HttpMethod.Patch, kind.ItemPath(id), @namespace, Body.Of(changed, news)));
        // A success that does not tell what became of it is no reason to lose outputs, or to call a change ignored: the object tells.
        if (answer.TextOf(kind.IdField) != id || changed.Any(property => !Agreement.On(property, news, answer) && !answer.ContainsKey(property.WireName)))
            answer = kind.Normalize(Unreadable.Checked(kind, id, await operation.SendAsync(HttpMethod.Get, kind.ItemPath(id), @namespace)));
        // PATCH may ignore in silence what it does not know (api-notes), so what was written is held against the answer.
        var ignored = changed.Where(property => !Agreement.On(property, news, answer)).ToList();
        return ignored.Count == 0 ? Outputs.Of(kind, news, answer, known.Secrets) : throw Ignored(operation.Subject, id, ignored, oldInputs, news, answer);
    }

    /// <summary>The inputs in effect are the old ones there: the state must not say what Mixpeek does not have.</summary>
    PartialFailureException Ignored(Subject subject, string id, List<Property> ignored, MapValue oldInputs, MapValue news, MapValue answer)
    {
        var effective = ignored.Aggregate(news, (inputs, property) =>
            oldInputs.Get(property.Name) is { } old ? inputs.With(property.Name, old) : inputs.Without(property.Name));
        var names = string.Join(", ", ignored.Select(property => property.Name));
        return new(id, Outputs.Of(subject.Kind, effective, answer, known.Secrets), effective,
            $"Mixpeek answered the update of {subject} as a success, and did not change {names}. Change it in Mixpeek itself, or replace the resource (`pulumi up --replace {subject.Urn}`), which deletes its data.");
    }

    static MapValue WithApart(Subject subject, MapValue outputs, MapValue olds) => MapValue.From(outputs
        .Where(output => !IsApart(subject, output.Key))
        .Concat(olds.Where(old => IsApart(subject, old.Key))));

    static bool IsApart(Subject subject, string name) => subject.Kind.Properties.Any(property => property.Name == name && property.Is(Traits.Apart));

    static IEnumerable<Property> Changed(Subject subject, MapValue oldInputs, MapValue news) => subject.Kind.Properties
        .Where(property => property.IsInput && !property.Is(Traits.Fixed) && !property.Same(oldInputs.Get(property.Name), news.Get(property.Name)));
}

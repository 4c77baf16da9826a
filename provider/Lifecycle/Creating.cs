using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>Create: one POST, whose answer is all that there is to know; nothing is read after it (anchors: a read right after a create may say not found).</summary>
sealed class Creating(KnownResources known, Posting posting, Apart apart)
{
    /// <summary>What a preview can promise: what is given, and what follows from it and from the sources.</summary>
    public MapValue Preview(Subject subject, MapValue inputs)
    {
        var checkedNow = known.Find(subject.Urn);
        var offered = subject.Kind.Offers(inputs, checkedNow?.Received, known);
        known.Offers(subject.Urn, offered);
        return MapValue.From(subject.Kind.Foreseen(checkedNow?.Received, offered).Concat(Outputs.Previewed(subject.Kind, inputs, [])));
    }

    public Task<(string Id, MapValue Outputs)> CreateAsync(Operation operation, MapValue inputs) =>
        Undoing.UnlessHeardAsync(operation, inputs, () => CreateAndSettleAsync(operation, inputs));

    async Task<(string Id, MapValue Outputs)> CreateAndSettleAsync(Operation operation, MapValue inputs)
    {
        var kind = operation.Subject.Kind;
        var (id, answer) = await posting.CreateAsync(operation, inputs);
        var outputs = Outputs.Of(kind, inputs, answer, known.Secrets);
        known.Exists(operation.Subject.Urn, id, inputs);
        known.Stays(operation.Subject.Urn, kind.OffersNow(outputs, known));
        return (id, await apart.SettleAsync(operation, id, inputs, outputs));
    }
}

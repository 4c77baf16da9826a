using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>Whether a deletion may destroy what a resource holds.</summary>
sealed class ForceDestroy(KnownResources known, Func<bool> byDefault)
{
    /// <summary>
    /// After a replacement the state's inputs are the old resource's, in which a flag that the program sets now is missing; but the
    /// program was checked before in this run (provider-rules 21).
    /// </summary>
    public bool IsSet(Subject subject, MapValue oldInputs)
    {
        var inputs = known.Find(subject.Urn) is { IsProgram: true } program ? program.Inputs : oldInputs;
        return inputs.Get("forceDestroy")?.Unwrap() is BoolValue flag ? flag.Value : byDefault();
    }
}

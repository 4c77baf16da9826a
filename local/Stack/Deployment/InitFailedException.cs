using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>A resource exists and is not as it should be (provider-rules 16): the state keeps it, with what is wrong.</summary>
/// <param name="id">Its ID.</param>
/// <param name="outputs">What is known of it.</param>
/// <param name="inputs">What its inputs have become, where the provider says so.</param>
/// <param name="reasons">What is wrong.</param>
sealed class InitFailedException(string id, MapValue outputs, MapValue? inputs, IReadOnlyList<string> reasons) : ProviderException(Text(reasons))
{
    public string Id => id;

    public MapValue Outputs => outputs;

    public MapValue? Inputs => inputs;

    public IReadOnlyList<string> Reasons => reasons;

    static string Text(IReadOnlyList<string> reasons)
    {
        var count = reasons.Count == 1 ? "1 error" : $"{reasons.Count} errors";
        return string.Join('\n', reasons.Select(reason => $"\t* {reason}").Prepend($"{count} occurred:"));
    }
}

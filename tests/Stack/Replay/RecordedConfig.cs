using Pulumi.Mixpeek.Stack.Secrets;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Tests.Replay;

/// <summary>
/// The stack's configuration at a step. It is not in the recording as such; the engine gave it to the default provider's CheckConfig.
/// </summary>
/// <param name="Provider">The provider's configuration.</param>
/// <param name="Others">Lines for the rest.</param>
sealed record RecordedConfig(MapValue Provider, IReadOnlyList<string> Others)
{
    public const string Passphrase = "recorded";

    /// <summary>One salt for all: deriving a key takes a good part of a second.</summary>
    static readonly Lazy<PassphraseSecrets> Secrets = new(() => PassphraseSecrets.Create(Passphrase));

    public static string Salt => Secrets.Value.Salt;

    /// <summary>
    /// The configuration that the step itself checked, or the next one: a refresh does not look at it (provider-rules 6).
    /// </summary>
    public static RecordedConfig At(IReadOnlyList<RecordedStep> steps, int index) => new(
        steps.Skip(index).Concat(steps.Take(index).Reverse())
            .SelectMany(step => step.Calls)
            .Where(call => call.Rpc == "CheckConfig" && call.Urn.EndsWith("::default", StringComparison.Ordinal))
            .Select(call => (MapValue)call.Request["news"])
            .FirstOrDefault(MapValue.Empty),
        [.. Interludes.Config(steps[index]), .. steps.Take(index).SelectMany(Kept)]);

    public static string Encrypt(string text) => Secrets.Value.Encrypt(text);

    /// <summary>The stack's file. The key is a secret, as it should be and was in the recordings.</summary>
    public string ToStackFile() =>
        $"encryptionsalt: {Salt}\nconfig:\n  replay:from: a recording\n"
        + string.Concat(Provider.Select(Line).Concat(Others).Select(line => $"  {line}\n"));

    static string Line(KeyValuePair<string, PropertyValue> setting) => setting.Key == "apiKey"
        ? $"mixpeek:apiKey: {{secure: \"{Encrypt(((TextValue)setting.Value).Value)}\"}}"
        : $"mixpeek:{setting.Key}: {JsonCodec.ToJson(setting.Value)}";

    /// <summary>The CLI keeps what <c>-c</c> sets in the stack's file; here it holds for one run.</summary>
    static IEnumerable<string> Kept(RecordedStep step) => step.Command.Split(' ') is var words && Array.IndexOf(words, "-c") is > 0 and var at
        ? [words[at + 1].Replace("=", ": ", StringComparison.Ordinal)]
        : [];
}

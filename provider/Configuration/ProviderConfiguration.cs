using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Configuration;

/// <summary>
/// The provider's settings in effect: what the engine gave, and the environment where it gave nothing. The environment is read at each
/// Configure and never written into the state: a rotated key would not be seen there (provider-rules, "Configuration" 6).
/// </summary>
sealed class ProviderConfiguration(MapValue given, bool isFromState, Func<string, string?> environment)
{
    /// <summary>The settings of a provider that was not configured: the environment's alone.</summary>
    public static ProviderConfiguration Unconfigured(Func<string, string?> environment) => new(MapValue.Empty, false, environment);

    public string? Namespace => Text("namespace");

    /// <summary>Whether requests can be sent at all.</summary>
    public bool HasKey => Key is not null;

    public bool ForceDestroy => Value("forceDestroy") is BoolValue { Value: true };

    /// <summary>How long a listing answers Reads.</summary>
    public TimeSpan ReadCache => TimeSpan.FromSeconds(Number("readCacheSeconds", 30));

    public ApiSettings Api(string userAgent) => new(
        BaseUrl.Parse(Text("baseUrl") ?? Settings.DefaultBaseUrl),
        Key,
        (int)Number("maxRetries", 5),
        Whole("requestsPerMinute"),
        Whole("maxConcurrentRequests"),
        TimeSpan.FromSeconds(Number("requestTimeoutSeconds", 60)),
        userAgent)
    {
        AllowInsecure = Value("allowInsecure") is BoolValue { Value: true },
    };

    /// <summary>The key's text, which no message may hold.</summary>
    public string? KeyText => Key?.Value;

    ApiKey? Key => Given("apiKey") is TextValue { Value.Length: > 0 } own
        ? new(own.Value, isFromState ? KeySource.State : KeySource.Configuration)
        : FromEnvironment("apiKey") is TextValue { Value.Length: > 0 } variable ? new(variable.Value, KeySource.Environment) : null;

    string? Text(string name) => Value(name) is TextValue { Value.Length: > 0 } text ? text.Value : null;

    int? Whole(string name) => Value(name) is NumberValue number ? (int)number.Value : null;

    double Number(string name, double otherwise) => Value(name) is NumberValue number ? number.Value : otherwise;

    PropertyValue? Value(string name) => Given(name) ?? FromEnvironment(name);

    PropertyValue? Given(string name) =>
        given.Get(name) is { } value and not NullValue ? Settings.Decode(Settings.Find(name)!, value) : null;

    PropertyValue? FromEnvironment(string name) =>
        Settings.Find(name) is { Variable: { } variable } setting && environment(variable) is { Length: > 0 } text ? Settings.Decode(setting, text) : null;
}

using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;
using static Pulumi.Mixpeek.Shapes.Traits;

namespace Pulumi.Mixpeek.Configuration;

/// <summary>The provider's own configuration: a line for each setting.</summary>
static class Settings
{
    public const string DefaultBaseUrl = "https://api.mixpeek.com";

    public static readonly IReadOnlyList<Setting> All =
    [
        new("apiKey", TextShape.Any, Secret, "The Mixpeek API key, `sk_…`. A preview does without one.", "MIXPEEK_API_KEY"),
        new("baseUrl", TextShape.Any, Optional, $"Where the Mixpeek API is; `{DefaultBaseUrl}` by default. Without TLS only on this machine, or with `allowInsecure`.", "MIXPEEK_BASE_URL"),
        new("allowInsecure", new FlagShape(), Optional, "Whether the key may be sent to another machine without TLS, by a `baseUrl` that begins with `http://`; `false` by default. Only for a network on which nobody else can listen."),
        new("namespace", TextShape.Any, Optional, "The namespace, by ID or name, of buckets and collections that name none and have no source that does.", "MIXPEEK_NAMESPACE"),
        new("maxRetries", new NumberShape(whole: true, 0, 100), Optional, "How often one request is sent again after a passing failure, 0 to 100; 5 by default."),
        new("requestsPerMinute", new NumberShape(whole: true, 1, 1_000_000), Optional, "The rate to stay under; learned from Mixpeek's answers by default."),
        new("maxConcurrentRequests", new NumberShape(whole: true, 1, 1000), Optional, "How many requests may be under way at once, 1 to 1,000; by default as many as belong to the rate, 5 at 60 a minute and at most 50."),
        new("requestTimeoutSeconds", new NumberShape(whole: false, 0.1, 3600), Optional, "How long one request may take, in seconds; 60 by default."),
        new("readCacheSeconds", new NumberShape(whole: false, 0, 3600), Optional, "How long one listing answers the reads of a refresh or an import, in seconds; 30 by default, 0 makes each read a request of its own. It ends early where this provider writes."),
        new("forceDestroy", new FlagShape(), Optional, "Whether deletions and replacements may destroy objects and documents; `false` by default. A resource's own `forceDestroy` counts before it.", "MIXPEEK_FORCE_DESTROY"),
    ];

    public static Setting? Find(string name) => All.FirstOrDefault(setting => setting.Name == name);

    /// <summary>All settings in their own types.</summary>
    public static MapValue Decode(MapValue given) => given.Select((name, value) => Find(name) is { } setting ? Decode(setting, value) : value);

    /// <summary>
    /// A value in its own type. A stack's configuration gives each as a string, JSON-encoded where it isn't one; an explicit provider
    /// gives it as it is (provider-rules, "Configuration" 1).
    /// </summary>
    public static PropertyValue Decode(Setting setting, PropertyValue value) => (setting.Shape, value.Unwrap()) switch
    {
        (NumberShape, TextValue text) when double.TryParse(text.Value, System.Globalization.CultureInfo.InvariantCulture, out var number) => number,
        (FlagShape, TextValue { Value: "true" }) => true,
        (FlagShape, TextValue { Value: "false" }) => false,
        var (_, decoded) => decoded,
    };
}

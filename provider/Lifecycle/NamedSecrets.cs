using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>
/// What is secret by its name: extractors take keys to other services among their parameters (<c>llm_api_key</c>), and answers repeat
/// them.
/// </summary>
static class NamedSecrets
{
    public static PropertyValue Mark(PropertyValue value) => value switch
    {
        MapValue map => map.Select((name, item) => item is TextValue && IsKey(name) ? item.AsSecret() : Mark(item)),
        ListValue list => ListValue.From(list.Select(Mark)),
        _ => value,
    };

    static bool IsKey(string name) => name.EndsWith("api_key", StringComparison.OrdinalIgnoreCase) || name.EndsWith("apiKey", StringComparison.Ordinal);
}

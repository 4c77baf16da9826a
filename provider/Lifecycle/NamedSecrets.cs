using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>
/// What is secret by its name: extractors take keys to other services among their parameters (<c>llm_api_key</c>), and answers repeat
/// them, in the lineage of the collections above too.
/// </summary>
static class NamedSecrets
{
    /// <summary>A value of free form with each key in it marked.</summary>
    public static PropertyValue Mark(PropertyValue value) => value switch
    {
        MapValue map => map.Select((name, item) => item is TextValue && IsKey(name) ? item.AsSecret() : Mark(item)),
        ListValue list => ListValue.From(list.Select(Mark)),
        _ => value,
    };

    /// <summary>However it is spelled: <c>llm_api_key</c>, <c>LLM_API_KEY</c>, <c>apiKey</c>, <c>api-key</c>.</summary>
    static bool IsKey(string name) => name
        .Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal)
        .EndsWith("apikey", StringComparison.OrdinalIgnoreCase);
}

using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Yaml.Evaluation;

/// <summary>Functions over values of which parts may be secret or unknown.</summary>
static class Lifting
{
    /// <summary>
    /// Applies a function to plain values: where anything in them is unknown, so is the result; where anything is secret, so is the result.
    /// </summary>
    public static Evaluated Lift(IReadOnlyList<Evaluated> arguments, Func<IReadOnlyList<PropertyValue>, PropertyValue> function)
    {
        var result = arguments.Any(argument => argument.Value.Contains(IsUnknown))
            ? PropertyValue.Unknown
            : function([.. arguments.Select(argument => argument.Value.WithoutSecrets())]);
        return Evaluated.From(arguments.Any(argument => argument.Value.Contains(IsSecret)) ? result.Hide() : result, arguments);
    }

    /// <summary>
    /// The value with the unknowns and secrets in it spread over the whole, which is what a variable yields in Pulumi's YAML host.
    /// </summary>
    public static Evaluated Collapse(this Evaluated value) => Lift([value], plain => plain[0]);

    /// <summary>The value as a secret; a secret stays as it is.</summary>
    public static PropertyValue Hide(this PropertyValue value) => value is SecretValue ? value : new SecretValue(value);

    public static bool IsUnknown(PropertyValue value) => value is UnknownValue;

    public static bool IsSecret(PropertyValue value) => value is SecretValue;

    /// <summary>Whether the value, or anything in it, is such.</summary>
    public static bool Contains(this PropertyValue value, Func<PropertyValue, bool> such) => such(value) || value switch
    {
        SecretValue secret => secret.Value.Contains(such),
        ListValue list => list.Any(item => item.Contains(such)),
        MapValue map => map.Values.Any(item => item.Contains(such)),
        _ => false,
    };

    static PropertyValue WithoutSecrets(this PropertyValue value) => value switch
    {
        SecretValue secret => secret.Value.WithoutSecrets(),
        ListValue list => ListValue.From(list.Select(WithoutSecrets)),
        MapValue map => map.Select((_, item) => item.WithoutSecrets()),
        _ => value,
    };

    /// <summary>
    /// The value as the engine takes it: resources as references, and no nulls, which Pulumi's SDKs leave out everywhere.
    /// </summary>
    public static PropertyValue Lower(this PropertyValue value) => value switch
    {
        ResourceValue resource => Reference(resource.Resource),
        IntegerValue integer => (double)integer.Value,
        SecretValue secret => new SecretValue(secret.Value.Lower()),
        ListValue list => ListValue.From(list.Where(item => item is not NullValue).Select(Lower)),
        MapValue map => map.Select((_, item) => item is NullValue ? null : item.Lower()),
        _ => value,
    };

    static ReferenceValue Reference(RegisteredResource resource) => new(MapValue.Of(
        (Signatures.Key, Signatures.Reference),
        ("id", resource.Id is TextValue id ? id : ""),
        ("name", resource.Declaration.Name),
        ("type", resource.Schema.Token),
        ("urn", resource.Urn)));
}

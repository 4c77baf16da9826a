namespace Pulumi.Mixpeek.Values;

/// <summary>A resource given as a value. Its URN is known even while its ID is not (provider-rules, "Values on the wire").</summary>
public sealed record ReferenceValue(MapValue Fields) : PropertyValue
{
    /// <summary>The resource's URN.</summary>
    public string Urn => (Fields.Get("urn") as TextValue)?.Value ?? "";

    /// <summary>The resource's ID: a string, or unknown where it does not exist yet; null for a component, which has none.</summary>
    public PropertyValue? Id => Fields.Get("id") is TextValue { Value: "" } ? Unknown : Fields.Get("id");
}

/// <summary>A value that travels with what it depends on.</summary>
/// <param name="Value">The value, or null while it is unknown.</param>
/// <param name="IsSecret">Whether it must not be shown.</param>
/// <param name="Dependencies">The URNs of the resources that it came from.</param>
public sealed record OutputValue(PropertyValue? Value, bool IsSecret, ListValue? Dependencies) : PropertyValue;

/// <summary>An asset, an archive, a byte string, or a kind that a later engine invented: carried along as it came.</summary>
public sealed record OpaqueValue(MapValue Fields) : PropertyValue
{
    /// <summary>The signature that tells what this is; see <see cref="Signatures"/>.</summary>
    public string Signature => (Fields.Get(Signatures.Key) as TextValue)?.Value ?? "";
}

/// <summary>How special values are told from ordinary objects: the entry <see cref="Key"/> holds one of these.</summary>
public static class Signatures
{
    /// <summary>The name of the entry that makes an object a special value.</summary>
    public const string Key = "4dabf18193072939515e22adb298388d";
    public const string Secret = "1b47061264138c4ac30d75fd1eb44270";
    public const string Output = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
    public const string Reference = "5cf8f73096256a8f31e491e813e4eb8e";
    public const string Asset = "c44067f5952c0a294b673a41bacd8c17";
    public const string Archive = "0def7320c3a5731c473e5ecbe6d01bc7";
    public const string Bytes = "803fd3297a5875dc03ca845dda5d2a98";

    /// <summary>The special value that this object stands for, or the object itself.</summary>
    public static PropertyValue Lift(MapValue raw) => (raw.Get(Key) as TextValue)?.Value switch
    {
        null => raw,
        Secret => new SecretValue(raw.Get("value") ?? PropertyValue.Null),
        Output => new OutputValue(raw.Get("value"), raw.Get("secret") is BoolValue { Value: true }, raw.Get("dependencies") as ListValue),
        Reference => new ReferenceValue(raw),
        _ => new OpaqueValue(raw),
    };

    /// <summary>The object that stands for a special value on the wire; other values are returned as they are.</summary>
    public static PropertyValue Lower(PropertyValue value) => value switch
    {
        SecretValue secret => MapValue.Of((Key, Secret), ("value", secret.Value)),
        OutputValue output => LowerOutput(output),
        ReferenceValue reference => reference.Fields,
        OpaqueValue opaque => opaque.Fields,
        _ => value,
    };

    static MapValue LowerOutput(OutputValue output)
    {
        var entries = new Dictionary<string, PropertyValue> { [Key] = Output };
        if (output.Value is not null)
            entries["value"] = output.Value;
        if (output.IsSecret)
            entries["secret"] = true;
        if (output.Dependencies is not null)
            entries["dependencies"] = output.Dependencies;
        return MapValue.From(entries);
    }
}

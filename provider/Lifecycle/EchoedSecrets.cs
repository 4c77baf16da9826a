using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>
/// Secrets that an answer says again in another place: a collection's lineage repeats the extractor's parameters. An output that holds
/// one is secret as a whole.
/// </summary>
sealed class EchoedSecrets
{
    readonly HashSet<string> texts = new(StringComparer.Ordinal);

    public static EchoedSecrets In(MapValue inputs)
    {
        var secrets = new EchoedSecrets();
        secrets.Gather(inputs, isSecret: false);
        return secrets;
    }

    public PropertyValue? Mark(PropertyValue? output) => output is not null && texts.Count > 0 && Holds(output) ? output.AsSecret() : output;

    void Gather(PropertyValue value, bool isSecret)
    {
        switch (value)
        {
            case SecretValue secret: Gather(secret.Value, isSecret: true); break;
            case OutputValue { Value: { } known } output: Gather(known, isSecret || output.IsSecret); break;
            case MapValue map: Each(map.Values, isSecret); break;
            case ListValue list: Each(list, isSecret); break;
            case TextValue { Value.Length: > 0 } text when isSecret: texts.Add(text.Value); break;
        }
    }

    void Each(IEnumerable<PropertyValue> values, bool isSecret)
    {
        foreach (var value in values)
            Gather(value, isSecret);
    }

    bool Holds(PropertyValue value) => value switch
    {
        TextValue text => texts.Contains(text.Value),
        MapValue map => map.Values.Any(Holds),
        ListValue list => list.Any<PropertyValue>(Holds),
        SecretValue secret => Holds(secret.Value),
        _ => false,
    };
}

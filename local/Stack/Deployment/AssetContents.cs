using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>Assets and archives in calls that compare or delete: their hashes alone (recordings/odd-values).</summary>
static class AssetContents
{
    public static MapValue Elide(MapValue bag) => bag.Select((_, value) => Elide(value));

    static PropertyValue Elide(PropertyValue value) => value switch
    {
        OpaqueValue { Signature: Signatures.Asset or Signatures.Archive } asset =>
            new OpaqueValue(asset.Fields.Select((name, field) => name is Signatures.Key or "hash" ? field : null)),
        SecretValue secret => new SecretValue(Elide(secret.Value)),
        MapValue map => Elide(map),
        ListValue list => ListValue.From(list.Select(Elide)),
        _ => value,
    };
}

using System.Text.Json;
using Pulumi.Mixpeek.Stack.Secrets;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.State;

/// <summary>A snapshot to and from the JSON of <c>pulumi stack export</c>.</summary>
sealed class SnapshotFormat
{
    /// <summary>The version of the form that this runner reads and writes.</summary>
    public const int Version = 3;

    static readonly string[] Known = ["secrets_providers", "resources", "pending_operations"];

    readonly StateSecrets secrets;
    readonly SnapshotWriter writer;

    public SnapshotFormat(ISecretsProvider provider)
    {
        secrets = new(provider);
        writer = new(provider, secrets);
    }

    public void Write(Snapshot snapshot, Stream stream) => writer.Write(snapshot, stream);

    /// <exception cref="StateException">The text is no stack's state, or one that this runner cannot read.</exception>
    public Snapshot Read(ReadOnlySpan<byte> json)
    {
        var root = Parse(json) as MapValue ?? throw new StateException("it is not an object");
        if (root.Get("version") is not NumberValue { Value: Version })
            throw new StateException($"its version is not {Version}; write it anew with `pulumi stack export`");
        // An export of a stack that was never deployed has no deployment, or an empty one.
        if (root.Get("deployment") is not MapValue deployment)
            return root.Get("deployment") is null or NullValue ? Snapshot.Empty : throw new StateException("its deployment is not an object");
        return new(
            [.. Items(deployment, "resources").Select((item, index) => ResourceReader.Read(item, $"resource {index}", secrets))],
            [.. Items(deployment, "pending_operations").Select(ReadPending)])
        {
            Unread = deployment.Select((name, value) => Known.Contains(name) ? null : value),
        };
    }

    PendingOperation ReadPending(PropertyValue value, int index)
    {
        var place = $"pending operation {index}";
        if (value is not MapValue entry || entry.Get("resource") is not { } resource || entry.Get("type") is not TextValue type)
            throw new StateException($"{place} has no resource or no type");
        return new(ResourceReader.Read(resource, place, secrets), type.Value);
    }

    static PropertyValue Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonCodec.Parse(json);
        }
        catch (JsonException exception)
        {
            throw new StateException($"it is not JSON ({exception.Message})", exception);
        }
    }

    static ListValue Items(MapValue deployment, string name) => deployment.Get(name) switch
    {
        null or NullValue => ListValue.Empty,
        ListValue list => list,
        _ => throw new StateException($"{name} is not a list"),
    };
}

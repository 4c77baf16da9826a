using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pulumi.Mixpeek.Stack.Secrets;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.State;

/// <summary>A snapshot as the JSON of <c>pulumi stack export</c>.</summary>
/// <remarks>A resource's text is kept: of a thousand resources, one has changed between a writing and the next.</remarks>
sealed class SnapshotWriter(ISecretsProvider provider, StateSecrets secrets)
{
    static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        MaxDepth = WireCodec.MaxDepth,
    };

    /// <summary>In bytes. Megabytes in one piece, a hundred times a second, were a third of a deployment's time: the collector's.</summary>
    const int Piece = 32 * 1024;

    readonly ConditionalWeakTable<ResourceState, byte[]> texts = [];

    public void Write(Snapshot snapshot, Stream stream)
    {
        using var writer = new Utf8JsonWriter(stream, Options);
        Write(writer, snapshot);
    }

    void Write(Utf8JsonWriter writer, Snapshot snapshot)
    {
        writer.WriteStartObject();
        writer.WriteNumber("version", SnapshotFormat.Version);
        writer.WriteStartObject("deployment");
        writer.WritePropertyName("secrets_providers");
        JsonCodec.Write(writer, MapValue.Of(("type", provider.TypeName), ("state", provider.State)));
        WriteList(writer, "resources", snapshot.Resources, WriteResource);
        WriteList(writer, "pending_operations", snapshot.Pending, WriteOperation);
        foreach (var (name, value) in snapshot.Unread.With("metadata", snapshot.Unread.Get("metadata") ?? MapValue.Empty))
        {
            writer.WritePropertyName(name);
            JsonCodec.Write(writer, value);
        }
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>What is empty is left out, as the engine does.</summary>
    static void WriteList<T>(Utf8JsonWriter writer, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.Count == 0)
            return;
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            write(writer, item);
            if (writer.BytesPending > Piece)
                writer.Flush();
        }
        writer.WriteEndArray();
    }

    void WriteResource(Utf8JsonWriter writer, ResourceState resource) =>
        writer.WriteRawValue(texts.GetValue(resource, Text), skipInputValidation: true);

    void WriteOperation(Utf8JsonWriter writer, PendingOperation operation) =>
        JsonCodec.Write(writer, MapValue.Of(("resource", ResourceWriter.Write(operation.Resource, secrets)), ("type", operation.Type)));

    /// <summary>Indented as deep as a resource stands in the file; a line break within a JSON string is written as <c>\n</c>.</summary>
    byte[] Text(ResourceState resource) => Encoding.UTF8.GetBytes(
        JsonCodec.ToJson(ResourceWriter.Write(resource, secrets), indented: true).Replace("\n", "\n      ", StringComparison.Ordinal));
}

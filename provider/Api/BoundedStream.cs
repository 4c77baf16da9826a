using System.Buffers;

namespace Pulumi.Mixpeek.Api;

/// <summary>Reads streams whose length a stranger decides.</summary>
static class BoundedStream
{
    /// <summary>All bytes of a stream, or null where there are more than <paramref name="limit"/>.</summary>
    public static async Task<byte[]?> ReadAsync(Stream stream, int limit, CancellationToken cancellation)
    {
        var bytes = new ArrayBufferWriter<byte>();
        while (await stream.ReadAsync(bytes.GetMemory(8192), cancellation).ConfigureAwait(false) is var count and > 0)
        {
            bytes.Advance(count);
            if (bytes.WrittenCount > limit)
                return null;
        }
        return bytes.WrittenSpan.ToArray();
    }
}

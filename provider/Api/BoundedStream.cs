using System.Buffers;

namespace Pulumi.Mixpeek.Api;

/// <summary>Reads streams whose length a stranger decides.</summary>
static class BoundedStream
{
    /// <summary>
    /// A buffer that grows by doubling would leave three times a long answer behind, in the part of the heap that is cleaned up last: five
    /// pages of a thousand collections, 12 MB each, were 150 MB.
    /// </summary>
    const int Piece = 32 * 1024;

    /// <summary>All bytes of a stream, or null where there are more than <paramref name="limit"/>.</summary>
    public static async Task<byte[]?> ReadAsync(Stream stream, int limit, CancellationToken cancellation)
    {
        var pieces = new List<byte[]>();
        try
        {
            var length = 0;
            for (var count = Piece; count == Piece; length += count)
            {
                if (length > limit)
                    return null;
                pieces.Add(ArrayPool<byte>.Shared.Rent(Piece));
                count = await stream.ReadAtLeastAsync(pieces[^1].AsMemory(0, Piece), Piece, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
            }
            return length > limit ? null : Joined(pieces, length);
        }
        finally
        {
            pieces.ForEach(piece => ArrayPool<byte>.Shared.Return(piece));
        }
    }

    static byte[] Joined(List<byte[]> pieces, int length)
    {
        var bytes = new byte[length];
        for (var index = 0; index * Piece < length; index++)
            pieces[index].AsSpan(0, Math.Min(Piece, length - (index * Piece))).CopyTo(bytes.AsSpan(index * Piece));
        return bytes;
    }
}

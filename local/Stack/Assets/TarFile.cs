using System.Text;

namespace Pulumi.Mixpeek.Stack.Assets;

/// <summary>
/// A tar file in the one form whose hash the engine takes: ustar, no times, no owners, mode 0600 (recordings/odd-values).
/// </summary>
static class TarFile
{
    const int Block = 512;

    /// <summary>The bytes of a tar file with these entries, sorted by name.</summary>
    public static byte[] Of(IEnumerable<(string Name, byte[] Content)> files)
    {
        using var tar = new MemoryStream();
        foreach (var (name, content) in files.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            tar.Write(Header(name, content.Length));
            tar.Write(content);
            tar.Write(new byte[(Block - content.Length % Block) % Block]);
        }
        tar.Write(new byte[2 * Block]);
        return tar.ToArray();
    }

    static byte[] Header(string name, int size)
    {
        var header = new byte[Block];
        var text = Encoding.UTF8.GetBytes(name);
        if (text.Length > 100)
            throw new NotSupportedException($"the name {name} in an archive is longer than the 100 bytes that a ustar header has.");
        text.CopyTo(header, 0);
        Octal(header, 100, 8, 0x180); // mode 0600
        Octal(header, 108, 8, 0);
        Octal(header, 116, 8, 0);
        Octal(header, 124, 12, size);
        Octal(header, 136, 12, 0);
        header[156] = (byte)'0';
        "ustar\0"u8.CopyTo(header.AsSpan(257));
        "00"u8.CopyTo(header.AsSpan(263));
        Octal(header, 329, 8, 0);
        Octal(header, 337, 8, 0);
        Checksum(header);
        return header;
    }

    static void Octal(byte[] header, int at, int width, int value) =>
        Encoding.ASCII.GetBytes(Convert.ToString(value, 8).PadLeft(width - 1, '0')).CopyTo(header, at);

    /// <summary>The sum of all bytes, with blanks where it stands itself.</summary>
    static void Checksum(byte[] header)
    {
        header.AsSpan(148, 8).Fill((byte)' ');
        var sum = header.Sum(value => value);
        Encoding.ASCII.GetBytes($"{Convert.ToString(sum, 8).PadLeft(6, '0')}\0 ").CopyTo(header, 148);
    }
}

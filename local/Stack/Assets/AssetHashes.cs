using System.Security.Cryptography;
using System.Text;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Assets;

/// <summary>
/// Adds to assets and archives the hashes by which the engine and providers tell whether they changed (recordings/odd-values).
/// </summary>
/// <param name="folder">Where relative paths start.</param>
sealed class AssetHashes(string folder)
{
    /// <summary>The value with a hash in every asset and archive, at any depth.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public PropertyValue Add(PropertyValue value) => value switch
    {
        OpaqueValue opaque when !opaque.Fields.ContainsKey("hash") => AddTo(opaque),
        SecretValue secret => new SecretValue(Add(secret.Value)),
        ListValue list => ListValue.From(list.Select(Add)),
        MapValue map => map.Select((_, item) => Add(item)),
        _ => value,
    };

    OpaqueValue AddTo(OpaqueValue opaque) => opaque.Signature switch
    {
        Signatures.Asset => new(opaque.Fields.With("hash", Hex(Bytes(opaque)))),
        Signatures.Archive => new(AddToParts(opaque.Fields).With("hash", Hex(Archived(opaque)))),
        _ => opaque,
    };

    MapValue AddToParts(MapValue archive) => archive.Get("assets") is { } assets ? archive.With("assets", Add(assets)) : archive;

    byte[] Bytes(OpaqueValue asset) => asset.Fields switch
    {
        var fields when fields.Get("text") is TextValue text => Encoding.UTF8.GetBytes(text.Value),
        var fields when fields.Get("path") is TextValue path => File.ReadAllBytes(Path.Combine(folder, path.Value)),
        _ => throw Remote("asset"),
    };

    /// <summary>A file that is an archive counts as it is; a folder, or named assets, as the tar file that would hold them.</summary>
    byte[] Archived(OpaqueValue archive)
    {
        if (archive.Fields.Get("path") is TextValue path && Path.Combine(folder, path.Value) is var full)
            return File.Exists(full) ? File.ReadAllBytes(full) : TarFile.Of(FilesIn(full));
        return archive.Fields.Get("assets") is MapValue assets ? TarFile.Of(Entries(assets, "")) : throw Remote("archive");
    }

    static IEnumerable<(string Name, byte[] Content)> FilesIn(string directory) => Directory
        .EnumerateFiles(directory, "*", SearchOption.AllDirectories)
        .Select(file => (Path.GetRelativePath(directory, file).Replace('\\', '/'), File.ReadAllBytes(file)));

    IEnumerable<(string Name, byte[] Content)> Entries(MapValue assets, string prefix) =>
        assets.SelectMany(entry => Entries((OpaqueValue)entry.Value, prefix + entry.Key));

    IEnumerable<(string Name, byte[] Content)> Entries(OpaqueValue entry, string name)
    {
        if (entry.Signature == Signatures.Asset)
            return [(name, Bytes(entry))];
        if (entry.Fields.Get("assets") is MapValue inner)
            return Entries(inner, $"{name}/");
        return entry.Fields.Get("path") is TextValue path && Path.Combine(folder, path.Value) is var full && Directory.Exists(full)
            ? FilesIn(full).Select(file => ($"{name}/{file.Name}", file.Content))
            : throw new NotSupportedException($"mixpeek-stack does not look into the archive {name}: give its files as assets.");
    }

    static string Hex(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    static NotSupportedException Remote(string kind) => new($"mixpeek-stack does not fetch remote {kind}s: give a path.");
}

using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Display.Trees;

/// <summary>Writes assets and archives: their kind and the beginning of their hash, never their contents (recordings/odd-values).</summary>
sealed class AssetTree(TreeWriter writer)
{
    const int Indent = 4, HashShown = 7;

    public void Write(string title, OpaqueValue value, int column, int @base, Mark mark)
    {
        switch (value.Signature)
        {
            case Signatures.Asset:
                Asset(title, value, column, @base, mark);
                break;
            case Signatures.Archive:
                Archive(title, value, column, @base, mark);
                break;
            default:
                writer.Write(column, mark, title + (value.Signature == Signatures.Bytes ? "<bytes>" : "<special value>"));
                break;
        }
    }

    void Asset(string title, OpaqueValue asset, int column, int @base, Mark mark)
    {
        var (kind, place) = Source(asset, "text");
        writer.Write(column, mark, $"{title}asset({kind}:{Hash(asset)}) {{");
        writer.Write(@base + Indent, mark, kind == "text" ? "<contents elided>" : place);
        writer.Write(@base, Mark.None, "}");
    }

    void Archive(string title, OpaqueValue archive, int column, int @base, Mark mark)
    {
        var (kind, place) = Source(archive, "assets");
        writer.Write(column, mark, $"{title}archive({kind}:{Hash(archive)}) {{");
        if (archive.Fields.Get("assets") is MapValue members)
            foreach (var (name, member) in members.OrderBy(entry => entry.Key, StringComparer.Ordinal))
                Member(name, member, @base + Indent, mark);
        else
            writer.Write(@base + Indent, mark, place);
        writer.Write(@base, Mark.None, "}");
    }

    void Member(string name, PropertyValue member, int column, Mark mark)
    {
        var raw = member as OpaqueValue ?? (member is MapValue map ? Signatures.Lift(map) as OpaqueValue : null);
        if (raw is not null)
            Write($"\"{name}\": ", raw, column, column, mark);
    }

    static (string Kind, string Place) Source(OpaqueValue value, string otherwise) =>
        value.Fields.Get("path") is TextValue { Value.Length: > 0 } path ? ("file", path.Value)
        : value.Fields.Get("uri") is TextValue { Value.Length: > 0 } uri ? ("uri", uri.Value)
        : (otherwise, "<contents elided>");

    static string Hash(OpaqueValue value) =>
        value.Fields.Get("hash") is TextValue { Value.Length: >= HashShown } hash ? hash.Value[..HashShown] : "";
}

using System.Globalization;
using System.Text;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;

namespace Pulumi.Mixpeek.Stack.Yaml.Expressions;

/// <summary>Reads one property access up to its closing brace.</summary>
sealed class AccessParser(Place place, string text, int start)
{
    int at = start;

    /// <summary>Where the text after the brace begins.</summary>
    public int End => at;

    public PropertyAccess Parse()
    {
        var accessors = new List<Accessor>();
        while (Current() != '}')
        {
            if (Current() == '.')
                at++;
            else
                accessors.Add(Current() == '[' ? Subscript() : new NameAccessor(Name()));
        }
        at++;
        return accessors is [var root, .. var path] ? new(RootName(root), path) : throw Wrong("${} names nothing");
    }

    string RootName(Accessor root) => root switch
    {
        NameAccessor name => name.Name,
        KeyAccessor key => key.Key,
        _ => throw Wrong("the root property must be a string subscript or a name"),
    };

    Accessor Subscript()
    {
        at++;
        Accessor accessor = Current() == '"' ? new KeyAccessor(Quoted()) : new IndexAccessor(Index());
        if (Current() != ']')
            throw Wrong("missing closing bracket in property access");
        at++;
        return accessor;
    }

    string Quoted()
    {
        var key = new StringBuilder();
        for (at++; Current("missing closing quote in property name") != '"'; at++)
        {
            if (Current() == '\\' && at + 1 < text.Length && text[at + 1] == '"')
                at++;
            key.Append(text[at]);
        }
        at++;
        return key.ToString();
    }

    int Index()
    {
        var begin = at;
        while (Current("missing closing bracket in list index") != ']')
            at++;
        return int.TryParse(text.AsSpan(begin, at - begin), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? index
            : throw Wrong("invalid list index");
    }

    string Name()
    {
        var begin = at;
        while (Current() is not ('.' or '[' or '}'))
            at++;
        return text[begin..at];
    }

    char Current(string missing = "unterminated interpolation") => at < text.Length ? text[at] : throw Wrong(missing);

    ProgramException Wrong(string what) => new(place, $"{what}: {text}");
}

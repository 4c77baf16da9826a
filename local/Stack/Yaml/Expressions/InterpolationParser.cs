using System.Text;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;

namespace Pulumi.Mixpeek.Stack.Yaml.Expressions;

/// <summary>Reads <c>${}</c> in text. <c>$$</c> stands for one dollar sign.</summary>
static class InterpolationParser
{
    public static IReadOnlyList<InterpolationPart> Parse(Place place, string text)
    {
        var parts = new List<InterpolationPart>();
        var plain = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            if (text.AsSpan(at).StartsWith("${"))
            {
                var access = new AccessParser(place, text, at + 2);
                parts.Add(new(plain.ToString(), access.Parse()));
                plain.Clear();
                at = access.End;
                continue;
            }
            at += text.AsSpan(at).StartsWith("$$") ? 1 : 0;
            plain.Append(text[at++]);
        }
        if (plain.Length > 0)
            parts.Add(new(plain.ToString(), null));
        return parts;
    }
}

namespace Pulumi.Mixpeek.Docs;

/// <summary>A page's text, written by hand, with a place for each part that is generated: <c>&lt;!-- NAME --&gt;</c>.</summary>
sealed record Template(string Text)
{
    const string Notice = "<!-- Made by `make docs` from docs/Generator/Pages and what it names; change those. -->";

    /// <summary>The page with its part in place.</summary>
    public string With(string name, string part)
    {
        var place = $"<!-- {name} -->";
        if (!Text.Contains(place, StringComparison.Ordinal))
            throw new InvalidOperationException($"The page has no place for {name}: {place} was expected in it.");
        return WithNotice(Text.Replace(place, part.TrimEnd(), StringComparison.Ordinal));
    }

    /// <summary>Below the front matter, which has to come first.</summary>
    static string WithNotice(string page) => page.IndexOf("---\n", 4, StringComparison.Ordinal) + 4 is var end
        ? $"{page[..end]}{Notice}\n{page[end..]}" : page;
}

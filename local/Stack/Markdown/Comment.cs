using System.Text;
using Pulumi.Mixpeek.Stack.Display;
using Pulumi.Mixpeek.Stack.State;

namespace Pulumi.Mixpeek.Stack.Markdown;

/// <summary>A preview as a comment on a pull request: first what deletes data, then the counts, what was said, the tree, and each change.</summary>
static class Comment
{
    /// <summary>GitHub takes 65,536 characters in a comment; counted are bytes, which are never fewer.</summary>
    public const int Limit = 65_536;

    /// <summary>The room that is kept for the words that say what was left out.</summary>
    const int Reserve = 400;

    /// <summary>What the first line begins with: by it a later run finds its own comment again.</summary>
    public const string Marker = "<!-- mixpeek-stack: preview of ";

    public static string Write(PreviewDocument preview)
    {
        var page = new Page();
        page.Add(Heading(preview));
        page.Add(Losses.Section(preview));
        page.Add(Counts(preview));
        page.AddAll(Messages.Sections(preview), "### Messages", "messages", Limit / 2);
        page.AddAll([ChangedTree.Section(preview)], "### Tree", "drawings", Limit);
        page.AddAll(Changes.Sections(preview), "### Changes", "changes", Limit);
        return page.ToString();
    }

    static string Heading(PreviewDocument preview)
    {
        var (project, stack) = Origin(preview);
        return $"{Marker}{Plain(project)}/{Plain(stack)} -->\n## Preview of {Foreign.Code(project)}, stack {Foreign.Code(stack)}\n"
            + (preview.Failed ? "\n❌ **The preview failed.** What it shows is not all: what depends on what failed was not looked at.\n" : "");
    }

    /// <summary>Every URN has the names of project and stack.</summary>
    static (string Project, string Stack) Origin(PreviewDocument preview) =>
        preview.Steps.Select(step => step.Urn).Concat(preview.Diagnostics.Select(message => message.Urn)).FirstOrDefault(Urns.IsValid) is { } urn
            ? (Urns.Project(urn), Urns.Stack(urn))
            : ("unknown", "unknown");

    /// <summary>In an HTML comment, where two hyphens would be its end.</summary>
    static string Plain(string name) => string.Concat(VisibleText.Shorten(name, 100).Select(letter =>
        char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.' ? letter : '_'));

    static string Counts(PreviewDocument preview)
    {
        if (!preview.HasChanges)
            return preview.Failed ? "" : "Nothing changes.\n";
        var counts = preview.Counts.Count > 0
            ? preview.Counts
            : [.. preview.Steps.GroupBy(step => OpText.Name(step.Op)).Select(group => (group.Key, group.Count()))];
        return string.Join(", ", counts.OrderBy(count => count.Op == "same").ThenBy(count => count.Op, StringComparer.Ordinal)
            .Select(count => count.Op == "same" ? $"{count.Count} unchanged" : $"**{count.Count} to {Foreign.Code(count.Op)}**")) + ".\n";
    }

    /// <summary>Sections, as long as there is room for them.</summary>
    sealed class Page
    {
        readonly StringBuilder text = new();
        int used;

        public void Add(string section)
        {
            if (section.Length > 0)
                Append(section);
        }

        public void AddAll(IEnumerable<string> sections, string title, string noun, int limit)
        {
            var (first, left) = (true, 0);
            foreach (var section in sections.Where(section => section.Length > 0))
            {
                if (left > 0 || !TryAdd(first ? $"{title}\n\n{section}" : section, limit))
                    left++;
                first = false;
            }
            if (left > 0)
                Append($"*There is no room here for {left} more {noun}; the job's log has them.*\n");
        }

        bool TryAdd(string section, int limit)
        {
            if (used + Size(section) > limit - Reserve)
                return false;
            Append(section);
            return true;
        }

        void Append(string section)
        {
            text.Append(text.Length > 0 ? "\n" : "").Append(section);
            used += Size(section);
        }

        static int Size(string section) => Encoding.UTF8.GetByteCount(section) + 1;

        public override string ToString() => text.ToString();
    }
}

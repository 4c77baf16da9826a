using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pulumi.Mixpeek.Testing;

namespace Pulumi.Mixpeek.Stack.Tests.Docs;

/// <summary>A text in the provider's source that a user may be shown.</summary>
/// <param name="Text">The text, with … for what is filled in.</param>
/// <param name="Place">Its file and line.</param>
sealed partial record SourceMessage(string Text, string Place)
{
    /// <summary>
    /// Every text of two words or more in <c>provider/</c>. What a user is shown is joined of such texts on many ways, so all are taken;
    /// what the schema says of the declarations is none.
    /// </summary>
    public static IReadOnlyList<SourceMessage> All()
    {
        var schema = File.ReadAllText(Repository.Path("provider", "schema.json")).Replace("\\\"", "\"", StringComparison.Ordinal);
        return
        [
            .. Directory.EnumerateFiles(Repository.Path("provider"), "*.cs", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal).SelectMany(file => Of(file, schema)),
        ];
    }

    static IEnumerable<SourceMessage> Of(string file, string schema)
    {
        var tree = CSharpSyntaxTree.ParseText(File.ReadAllText(file));
        foreach (var expression in tree.GetRoot().DescendantNodes().OfType<ExpressionSyntax>().Where(IsWhole))
        {
            var parts = Parts(expression).ToList();
            var text = Filled().Replace(string.Concat(parts.Select(part => part ?? "…")).Trim(), "…");
            if (TwoWords().IsMatch(text) && !parts.OfType<string>().All(part => schema.Contains(part, StringComparison.Ordinal)))
                yield return new(text, $"{Path.GetRelativePath(Repository.Root, file)}:{expression.GetLocation().GetLineSpan().StartLinePosition.Line + 1}");
        }
    }

    /// <summary>A string, or several that are added up; the parts of a sum are not looked at once more.</summary>
    static bool IsWhole(ExpressionSyntax expression) =>
        (IsText(expression) || IsSum(expression) && Parts(expression).Any(part => part is not null))
        && !(expression.Parent is BinaryExpressionSyntax parent && IsSum(parent));

    static bool IsText(ExpressionSyntax expression) =>
        expression.IsKind(SyntaxKind.StringLiteralExpression) || expression is InterpolatedStringExpressionSyntax;

    static bool IsSum(ExpressionSyntax expression) => expression.IsKind(SyntaxKind.AddExpression);

    /// <summary>The constant parts, and null for each one that is filled in.</summary>
    static IEnumerable<string?> Parts(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal when IsText(literal) => [literal.Token.ValueText],
        InterpolatedStringExpressionSyntax text => text.Contents.Select(content => content is InterpolatedStringTextSyntax constant ? constant.TextToken.ValueText : null),
        BinaryExpressionSyntax sum when IsSum(sum) => Parts(sum.Left).Concat(Parts(sum.Right)),
        _ => [null],
    };

    /// <summary>Places that are filled in one after the other look like one.</summary>
    [GeneratedRegex("…+")]
    private static partial Regex Filled();

    [GeneratedRegex(@"[A-Za-z`'""]{2,}[,:;]? [A-Za-z`'""]{2,}|[a-z] (…|[a-z])|(…|[a-z]) [a-z]")]
    private static partial Regex TwoWords();
}

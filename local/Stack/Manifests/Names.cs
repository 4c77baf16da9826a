using System.Text;

namespace Pulumi.Mixpeek.Stack.Manifests;

/// <summary>The provider's names and the API's: <c>bucketSchema</c>, <c>bucket_schema</c>.</summary>
static class Names
{
    public static string Camel(string snake)
    {
        var words = snake.Split('_', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? snake : words[0] + string.Concat(words.Skip(1).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }

    public static string Snake(string camel) => camel.Aggregate(new StringBuilder(), (snake, letter) =>
        char.IsAsciiLetterUpper(letter) ? snake.Append('_').Append(char.ToLowerInvariant(letter)) : snake.Append(letter)).ToString();
}

namespace Pulumi.Mixpeek.Stack.Markdown;

/// <summary>A preview that no comment can be made of.</summary>
sealed class MarkdownException(string message) : Exception(message);

namespace Pulumi.Mixpeek.Stack.Commands;

/// <summary>Asks whether to go on after a preview.</summary>
static class Confirmation
{
    /// <exception cref="UsageException">There is nobody to ask.</exception>
    public static bool Ask(string operation, TextWriter output)
    {
        if (Console.IsInputRedirected || Console.IsOutputRedirected)
            throw new UsageException("--yes or --skip-preview must be passed in to proceed when running in non-interactive mode.");
        output.Write($"Do you want to perform this {operation}? Type yes to go on: ");
        output.Flush();
        return string.Equals(Console.ReadLine()?.Trim(), "yes", StringComparison.OrdinalIgnoreCase);
    }
}

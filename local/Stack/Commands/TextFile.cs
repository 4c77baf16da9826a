namespace Pulumi.Mixpeek.Stack.Commands;

/// <summary>The files that a command line names.</summary>
static class TextFile
{
    /// <param name="file">A hyphen for the standard input.</param>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public static string Read(string file)
    {
        try
        {
            return file == "-" ? Console.In.ReadToEnd() : File.ReadAllText(file);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file} cannot be read: {unreadable.Message}");
        }
    }

    /// <exception cref="UsageException">It cannot be written.</exception>
    public static void Write(string file, string text)
    {
        try
        {
            File.WriteAllText(file, text);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file} cannot be written: {unwritable.Message}");
        }
    }
}

namespace Pulumi.Mixpeek.Stack.Secrets;

/// <summary>Where the passphrase comes from, as with the Pulumi CLI.</summary>
static class Passphrase
{
    const string Variable = "PULUMI_CONFIG_PASSPHRASE", FileVariable = "PULUMI_CONFIG_PASSPHRASE_FILE";

    /// <summary>
    /// The passphrase. An empty one counts, where the variable is set: that is how people say that they need no protection.
    /// </summary>
    /// <param name="environment">Reads an environment variable; null where it is not set.</param>
    /// <exception cref="SecretsException">There is none.</exception>
    public static string Find(Func<string, string?> environment)
    {
        if (environment(Variable) is { } passphrase)
            return passphrase;
        if (environment(FileVariable) is { Length: > 0 } file)
            return ReadFile(file);
        throw new SecretsException(
            $"this stack has secrets, and there is no passphrase to protect them with: set {Variable} (an empty one is allowed), "
            + $"or {FileVariable} to the path of a file that holds it.");
    }

    static string ReadFile(string file)
    {
        try
        {
            return File.ReadAllText(file).Trim();
        }
        catch (IOException unreadable)
        {
            throw new SecretsException($"{FileVariable} names {file}, which cannot be read: {unreadable.Message}");
        }
    }
}

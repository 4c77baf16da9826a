using Pulumi.Mixpeek.Stack.Yaml.Syntax;

namespace Pulumi.Mixpeek.Stack.Projects;

/// <summary>A stack's file, Pulumi.STACK.yaml.</summary>
/// <param name="Salt">The <c>encryptionsalt</c>; null where the stack has no secrets in its configuration yet.</param>
/// <param name="Config">The <c>config</c>, as it stands there.</param>
sealed record StackFile(string? Salt, IReadOnlyList<Entry> Config)
{
    /// <summary>Reads the file of a stack; without one, the stack has no configuration.</summary>
    /// <exception cref="ProgramException">It cannot be read, or has what this runner does not do.</exception>
    public static StackFile Read(Project project, string stack)
    {
        var file = Path.Combine(project.Directory, project.StackConfigDirectory ?? "", $"Pulumi.{stack}.yaml");
        if (!File.Exists(file))
            return new(null, []);
        var fields = Settings.Read(file);
        fields.Refuse("environment", "it reads no Pulumi ESC environments; put the values into config.");
        if (fields.Text("secretsprovider") is { } provider and not ("passphrase" or "default"))
            fields.Refuse("secretsprovider", $"secrets are protected by a passphrase only, not by {provider}.");
        return new(fields.Text("encryptionsalt"), fields.Entries("config"));
    }
}

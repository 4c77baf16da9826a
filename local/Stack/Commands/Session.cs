using Pulumi.Mixpeek.Stack.Deployment;
using Pulumi.Mixpeek.Stack.Display.Json;
using Pulumi.Mixpeek.Stack.Display.Trees;
using Pulumi.Mixpeek.Stack.Plugins;
using Pulumi.Mixpeek.Stack.Projects;
using Pulumi.Mixpeek.Stack.Secrets;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Commands;

/// <summary>What a command works with: the project, its stack's configuration, its state and its plugins.</summary>
sealed record Session(Project Project, DeploymentOptions Options, StackSecrets Secrets, IPlugins Plugins)
{
    /// <summary>Reads all that the command line and the project say.</summary>
    /// <param name="report">Is told of plugins that end badly.</param>
    public static Session Open(Request request, Action<string> report)
    {
        var project = ProjectReader.Find(request.Directory);
        var stack = StackFile.Read(project, request.Stack);
        var state = request.StateFile ?? Path.Combine(project.Directory, ".pulumi", "stacks", $"{request.Stack}.json");
        // A stack that came from elsewhere may have one salt in its file and another in its state.
        var secrets = Open(StateSalt.Read(state) ?? stack.Salt);
        var written = new StackConfigReader(cipher => Open(stack.Salt).Decrypt(cipher)).Read(project, stack);
        var config = Overridden(written, request, project.Name);
        var options = new DeploymentOptions(project.Name, request.Stack, project.Directory, state, secrets)
        {
            Config = config.Values,
            SecretKeys = [.. config.SecretKeys],
        };
        return new(project, request.Apply(options), secrets, Find(request, project, report));
    }

    /// <summary>The configuration for people: secrets masked.</summary>
    public MapValue ShownConfig => (MapValue)MaskedState.Mask(MapValue.From(Options.Config.Select(entry =>
        KeyValuePair.Create(entry.Key, (PropertyValue)(Options.SecretKeys.Contains(entry.Key) ? ValueText.Secret : entry.Value)))));

    static StackSecrets Open(string? salt) => new(() => Passphrase.Find(Environment.GetEnvironmentVariable), salt);

    static StackConfig Overridden(StackConfig config, Request request, string project)
    {
        foreach (var pair in request.Config)
            config = Set(config, pair, project, secret: false);
        foreach (var pair in request.SecretConfig)
            config = Set(config, pair, project, secret: true);
        return config;
    }

    static StackConfig Set(StackConfig config, string pair, string project, bool secret) =>
        pair.Split('=', 2) is [{ Length: > 0 } key, var value]
            ? config.With(StackConfig.FullKey(key, project), value, secret)
            // The text may be a secret: it is not repeated.
            : throw new UsageException($"--{(secret ? "secret-config" : "config")} takes KEY=VALUE.");

    static ProviderPlugins Find(Request request, Project project, Action<string> report) => new(
        new PluginLocator(
            request.Plugins,
            project.Plugins,
            (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)),
        DebugProviders.Parse(Environment.GetEnvironmentVariable(DebugProviders.Variable)),
        report);
}

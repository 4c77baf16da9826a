using Pulumi.Mixpeek.Stack.Deployment;

namespace Pulumi.Mixpeek.Stack.Plugins;

/// <summary>Finds a package's plugin: where the command line says, where Pulumi.yaml says, then on the PATH.</summary>
/// <param name="overrides">What <c>--plugin</c> names, folders or executables.</param>
/// <param name="packages">Folders by package, from Pulumi.yaml's <c>packages</c> and <c>plugins.providers</c>.</param>
/// <param name="searchPath">The folders of the PATH.</param>
sealed class PluginLocator(IReadOnlyList<string> overrides, IReadOnlyDictionary<string, string> packages, IReadOnlyList<string> searchPath)
{
    /// <summary>The command that starts a package's plugin.</summary>
    /// <exception cref="PluginException">There is none; the message has the ways out.</exception>
    public PluginCommand Find(string package) =>
        overrides.Select(place => Overriding(package, place)).FirstOrDefault(found => found is not null)
        ?? (packages.TryGetValue(package, out var folder) ? Declared(package, folder) : null)
        ?? searchPath.Select(place => Executable(package, place)).FirstOrDefault(found => found is not null)
        ?? throw new PluginException(
            $"no plugin for the package {package}: name its folder in Pulumi.yaml (packages: {{{package}: ../bin}}), give --plugin DIR, "
            + $"or put {FileName(package)} on the PATH. mixpeek-stack does not download plugins.");

    /// <summary>An executable serves the package that it is named after; one with another kind of name serves any.</summary>
    static PluginCommand? Overriding(string package, string place)
    {
        if (!File.Exists(place))
            return Directory.Exists(place)
                ? InFolder(package, place)
                : throw new PluginException($"--plugin {place}: there is neither a file nor a folder of that name.");
        var name = Path.GetFileNameWithoutExtension(place);
        return name == Prefix + package || !name.StartsWith(Prefix, StringComparison.Ordinal)
            ? new(Path.GetFullPath(place), [], Path.GetDirectoryName(Path.GetFullPath(place))!)
            : null;
    }

    static PluginCommand Declared(string package, string folder)
    {
        // The Pulumi CLI refuses a path to the executable itself, and what works here should work there (provider-rules, "The process").
        if (File.Exists(folder))
            throw new PluginException($"Pulumi.yaml names the file {folder} for the package {package}; name the folder that it is in.");
        if (!Directory.Exists(folder))
            throw new PluginException(
                $"Pulumi.yaml names the folder {folder} for the package {package}; there is none. Build the plugin first.");
        return InFolder(package, folder)
            ?? throw new PluginException(
                $"there is neither {FileName(package)} nor PulumiPlugin.yaml in {folder}. Build the plugin first.");
    }

    static PluginCommand? InFolder(string package, string folder) =>
        Executable(package, folder) ?? PluginSource.Find(Path.GetFullPath(folder));

    static PluginCommand? Executable(string package, string folder)
    {
        var file = Path.GetFullPath(Path.Combine(folder, FileName(package)));
        return File.Exists(file) ? new(file, [], Path.GetDirectoryName(file)!) : null;
    }

    const string Prefix = "pulumi-resource-";

    static string FileName(string package) => Prefix + package + (OperatingSystem.IsWindows() ? ".exe" : "");
}

using System.Text;
using Pulumi.Mixpeek.Stack.Yaml;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;
using Pulumi.Mixpeek.Stack.Yaml.Types;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Manifests;

/// <summary>A manifest of Mixpeek's (<c>/v1/manifest/export</c>) as a Pulumi program in YAML.</summary>
/// <remarks>
/// Names stay, references between resources become references, references to secrets become secret settings. Mixpeek documents the
/// form of a manifest by examples only, so the API's own spelling of a field is taken too.
/// </remarks>
static class ManifestConverter
{
    /// <param name="file">The manifest's name, for messages.</param>
    /// <exception cref="ManifestException">It is no manifest.</exception>
    /// <exception cref="ProgramException">It is not YAML.</exception>
    public static Conversion Convert(string file, string text, ConversionOptions options)
    {
        var omissions = new Omissions();
        var manifest = ManifestReader.Root(file, text);
        var entries = new ManifestReader(omissions).Read(manifest);
        var secrets = new SecretNames(entries.Select(entry => entry.Key));
        var resources = new ResourceConverter(Schema.Value, new References(entries), new ManifestValues(secrets, omissions), omissions);
        var converted = entries.ToDictionary(entry => entry.Key, entry => (object?)resources.Convert(entry, options.Import));
        var program = new Dictionary<string, object?> { ["name"] = options.Name ?? Project(manifest) };
        if (About(manifest, "description") is { } description)
            program["description"] = description;
        program["runtime"] = "yaml";
        if (options.Plugin is { } plugin)
            program["packages"] = new Dictionary<string, object> { ["mixpeek"] = plugin };
        if (secrets.Settings.Any())
            program["config"] = secrets.Settings.ToDictionary(
                setting => setting, object? (_) => new Dictionary<string, object> { ["type"] = "string", ["secret"] = true });
        program["resources"] = converted;
        return new(Head(file, omissions) + ProgramText.Write(program), omissions.All);
    }

    /// <summary>The provider's own schema: converting needs no plugin.</summary>
    static readonly Lazy<PackageSchema> Schema = new(() =>
    {
        using var stream = typeof(ManifestConverter).Assembly.GetManifestResourceStream("provider-schema.json")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return new PackageSchema((MapValue)JsonCodec.Parse(bytes.ToArray()));
    });

    static string Project(MappingNode manifest)
    {
        var name = string.Concat((About(manifest, "name") ?? "").Select(letter =>
            char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' ? letter : '-'));
        return name.Length is > 0 and <= 100 ? name : "mixpeek";
    }

    static string? About(MappingNode manifest, string key) =>
        manifest.Find("metadata")?.Value is MappingNode about ? ManifestReader.Text(about, key) : null;

    static string Head(string file, Omissions omissions)
    {
        var head = new StringBuilder($"# Made from {Display.VisibleText.Of(Path.GetFileName(file))} by `mixpeek-stack convert`.\n");
        if (omissions.All.Count > 0)
            head.Append("# Not converted, or to be looked at:\n");
        foreach (var omission in omissions.All)
            head.Append("#   ").Append(omission).Append('\n');
        return head.ToString();
    }
}

/// <summary>What a program is to be like.</summary>
/// <param name="Name">The project's name; the manifest's own where it is null.</param>
/// <param name="Plugin">The plugin's folder, as the program is to name it; null to leave it out.</param>
/// <param name="Import">Whether the resources exist, and the first up is to take them over.</param>
sealed record ConversionOptions(string? Name = null, string? Plugin = null, bool Import = false);

/// <summary>A program, and what did not become part of it.</summary>
sealed record Conversion(string Program, IReadOnlyList<string> Omissions);

using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Pulumi.Mixpeek.Stack.State;
using Pulumi.Mixpeek.Values;
using AutonamingOptions = Pulumi.Mixpeek.Protocol.CheckRequest.Types.AutonamingOptions;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>The configuration <c>pulumi:autonaming</c>: how the names are to look that the program leaves out (provider-rules 7).</summary>
sealed partial class Autonaming
{
    const string Key = "pulumi:autonaming";

    readonly DeploymentOptions options;
    readonly MapValue? settings;

    /// <exception cref="PluginException">The configuration is no such object, or names what is not supported.</exception>
    public Autonaming(DeploymentOptions options)
    {
        this.options = options;
        settings = options.Config.TryGetValue(Key, out var text) ? Parse(text) : null;
    }

    /// <summary>What Check is told; null where nothing is configured.</summary>
    public AutonamingOptions? For(string urn, byte[] seed) => settings switch
    {
        null => null,
        _ when settings.Get("pattern") is TextValue pattern => Proposal(Expand(pattern.Value, urn, seed), IsEnforced(settings)),
        _ => ((TextValue)settings["mode"]).Value switch
        {
            "default" => null,
            "verbatim" => Proposal(Urns.Name(urn), enforced: true),
            _ => new() { Mode = AutonamingOptions.Types.Mode.Disable },
        },
    };

    static AutonamingOptions Proposal(string name, bool enforced) => new()
    {
        ProposedName = name,
        Mode = enforced ? AutonamingOptions.Types.Mode.Enforce : AutonamingOptions.Types.Mode.Propose,
    };

    static bool IsEnforced(MapValue settings) => settings.Get("enforce") is BoolValue { Value: true };

    string Expand(string pattern, string urn, byte[] seed) => Placeholder().Replace(pattern, match => match.Groups["name"].Value switch
    {
        "name" => Urns.Name(urn),
        "stack" => options.Stack,
        "project" => options.Project,
        "organization" => options.Organization,
        "hex" => Convert.ToHexStringLower(seed)[..int.Parse(match.Groups["length"].Value, CultureInfo.InvariantCulture)],
        var other => throw new ProviderException($"{Key}: '{other}' is not supported in a pattern; name, stack, project, organization and hex are"),
    });

    static MapValue Parse(string text)
    {
        var parsed = TryParse(text) as MapValue ?? throw new PluginException($"{Key} is not an object");
        if (parsed.Get("providers") is not null)
            throw new PluginException($"{Key}: settings by provider are not supported by this stand-in for the engine");
        if (parsed.Get("pattern") is TextValue || parsed.Get("mode") is TextValue { Value: "default" or "verbatim" or "disabled" })
            return parsed;
        throw new PluginException($"{Key} needs a pattern, or a mode: default, verbatim or disabled");
    }

    static PropertyValue? TryParse(string text)
    {
        try
        {
            return JsonCodec.Parse(text);
        }
        catch (JsonException)
        {
            return null; // said by the caller
        }
    }

    [GeneratedRegex(@"\$\{(?<name>[a-z]+)(\((?<length>[0-9]{1,2})\))?\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}

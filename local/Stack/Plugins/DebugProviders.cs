using System.Globalization;
using Pulumi.Mixpeek.Stack.Deployment;

namespace Pulumi.Mixpeek.Stack.Plugins;

/// <summary>Plugins to join instead of starting them: <c>PULUMI_DEBUG_PROVIDERS=mixpeek:40001,other:40002</c>.</summary>
static class DebugProviders
{
    public const string Variable = "PULUMI_DEBUG_PROVIDERS";

    /// <summary>Ports by package.</summary>
    /// <exception cref="PluginException">The text has another form.</exception>
    public static IReadOnlyDictionary<string, int> Parse(string? text) => (text ?? "")
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(ParseOne)
        .ToDictionary(one => one.Package, one => one.Port, StringComparer.Ordinal);

    static (string Package, int Port) ParseOne(string text) =>
        text.Split(':') is [var package, var number]
        && ushort.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? (package, port)
            : throw new PluginException($"{Variable}: \"{text}\" is not of the form PACKAGE:PORT.");
}

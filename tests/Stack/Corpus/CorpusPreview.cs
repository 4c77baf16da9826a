using System.Text.RegularExpressions;
using Pulumi.Mixpeek.Stack.Tests.Projects;
using Pulumi.Mixpeek.Stack.Tests.Replay;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Tests.Corpus;

/// <summary>What a preview of a small stack came to: without an API key, by the real plugin.</summary>
/// <param name="Failed">Whether the preview failed.</param>
/// <param name="Said">Errors, warnings and messages: <c>error: RESOURCE: …</c>.</param>
/// <param name="SentRequests">Whether anything was sent to Mixpeek, or tried to be.</param>
sealed partial record CorpusPreview(bool Failed, IReadOnlyList<string> Said, bool SentRequests)
{
    public static async Task<CorpusPreview> OfAsync(CorpusStack stack, CancellationToken cancellation)
    {
        using var folder = new Folder();
        return stack.Before is null ? await OfNewAsync(stack, folder, cancellation) : await OfDeployedAsync(stack, folder, cancellation);
    }

    static async Task<CorpusPreview> OfNewAsync(CorpusStack stack, Folder folder, CancellationToken cancellation)
    {
        using var mixpeek = new DeafMixpeek();
        var (failed, said) = await PreviewAsync(stack, folder, mixpeek.Url, cancellation);
        return new(failed, said, mixpeek.WasCalled);
    }

    /// <summary>The state and the preview have one server: another base URL is another provider, and would replace everything.</summary>
    static async Task<CorpusPreview> OfDeployedAsync(CorpusStack stack, Folder folder, CancellationToken cancellation)
    {
        await using var server = await LocalServer.StartAsync();
        // One salt for all: deriving a key takes a good part of a second.
        folder.With("Pulumi.yaml", stack.Before!).With("Pulumi.dev.yaml", $"encryptionsalt: {RecordedConfig.Salt}\n");
        string[] up = ["up", "--yes", "--skip-preview", "--secret-config", $"mixpeek:apiKey={LocalServer.Key}"];
        var (exitCode, printed) = await CorpusRunner.RunAsync(folder, server.Url, cancellation, up);
        if (exitCode != 0)
            throw new InvalidOperationException($"what is to be there before the preview could not be deployed:\n{printed}");
        var before = await server.JournalAsync();
        var (failed, said) = await PreviewAsync(stack, folder, server.Url, cancellation);
        return new(failed, said, (await server.JournalAsync()).Count > before.Count);
    }

    static async Task<(bool Failed, IReadOnlyList<string> Said)> PreviewAsync(CorpusStack stack, Folder folder, string url, CancellationToken cancellation)
    {
        folder.With("Pulumi.yaml", stack.Program);
        var (exitCode, printed) = await CorpusRunner.RunAsync(folder, url, cancellation, "preview", "--json");
        return (exitCode != 0, [.. Messages(printed)]);
    }

    /// <summary>The document's diagnostics; what is printed in place of a document is an error of the runner's own.</summary>
    static IEnumerable<string> Messages(string printed) => printed.StartsWith('{')
        ? (((MapValue)JsonCodec.Parse(printed)).Get("diagnostics") as ListValue ?? ListValue.Empty).OfType<MapValue>().SelectMany(Messages)
        : [printed];

    /// <summary>All failures of a resource are one diagnostic, a line each.</summary>
    static IEnumerable<string> Messages(MapValue diagnostic)
    {
        var (urn, severity) = (Text(diagnostic, "urn"), Text(diagnostic, "severity"));
        return Text(diagnostic, "message").TrimEnd('\n').Split('\n')
            .Select(line => $"{severity}: {urn[(urn.LastIndexOf(':') + 1)..]}: {EngineWords().Replace(line, "")}");
    }

    static string Text(MapValue diagnostic, string key) => diagnostic.Get(key) is TextValue text ? text.Value : "";

    /// <summary>What comes before a message's own words: its severity, and the resource in the engine's long form.</summary>
    [GeneratedRegex(@"^((error|warning): )?(mixpeek:index:\w+ resource '[^']*'(?: has a problem: |: (?=property )))?", RegexOptions.ExplicitCapture)]
    private static partial Regex EngineWords();
}

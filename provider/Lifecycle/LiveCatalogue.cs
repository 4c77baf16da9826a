using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Extractors;
using Pulumi.Mixpeek.Tree;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>
/// Mixpeek's own catalogue of extractors, asked once in a process when a preview meets one that the built-in catalogue does not list,
/// and only where there is a key. It is beside the way of Check and Diff (provider-rules 10), and its failure is no error: what the
/// extractor puts out is then not known, as it is without a key.
/// </summary>
/// <param name="known">Where the extractors are remembered.</param>
/// <param name="api">The way to Mixpeek; null where there is no key.</param>
/// <param name="time">The clock.</param>
sealed class LiveCatalogue(KnownResources known, Func<IMixpeekApi?> api, TimeProvider time)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    readonly Lock once = new();
    Task? asked;

    /// <summary>Learns what there is to know of the extractor in a collection's inputs.</summary>
    public Task MeetAsync(MapValue inputs, RequestLog log)
    {
        if (!IsUnlisted(inputs) || api() is not { } live)
            return Task.CompletedTask;
        lock (once)
            return asked ??= AskAsync(live, inputs.TextOf("namespace"), log);
    }

    bool IsUnlisted(MapValue inputs) => Extraction.Of(inputs, known.Extractor) is { Extractor: null or { Outputs: null } } extraction
        && extraction.Given.TextOf("featureExtractorName") is not null && extraction.Given.TextOf("version") is not null;

    async Task AskAsync(IMixpeekApi live, string? @namespace, RequestLog log)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        try
        {
            var list = await live.SendForListAsync(new(HttpMethod.Get, ApiPath.Of("collections", "features", "extractors"), @namespace), log, patience.Token);
            known.Learn(list.Select(LiveEntry.Read).OfType<Extractor>());
        }
        catch (ApiException problem)
        {
            log.Debug($"The catalogue of extractors could not be read, and the preview does without: {problem.Message}");
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            log.Debug("The catalogue of extractors was not read in time, and the preview does without.");
        }
    }
}

using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Api;

/// <summary>Mixpeek's API, as much as resources need of it.</summary>
public interface IMixpeekApi
{
    /// <summary>How far Mixpeek's clock is ahead of this machine's, by the last answer that told; zero before the first.</summary>
    TimeSpan ClockLead { get; }

    /// <summary>The same way for what is asked for others too, whose time may be longer than this operation's.</summary>
    IMixpeekApi Untimed => this;

    /// <summary>Sends a request, again where that helps and does no harm, and returns the object that came back.</summary>
    /// <returns>The answer's JSON object; an empty one where the answer has no body.</returns>
    /// <exception cref="ApiException">Mixpeek refused, did not answer, or answered what cannot be read.</exception>
    Task<MapValue> SendAsync(ApiRequest request, RequestLog log, CancellationToken cancellation);

    /// <summary>The same for a path that answers with a list, such as the extractor catalogue's.</summary>
    /// <returns>The answer's JSON list.</returns>
    /// <exception cref="ApiException">Mixpeek refused, did not answer, or answered what cannot be read.</exception>
    Task<ListValue> SendForListAsync(ApiRequest request, RequestLog log, CancellationToken cancellation);
}

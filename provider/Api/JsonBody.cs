using System.Net;
using System.Net.Http.Headers;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Api;

/// <summary>A request's body, which knows whether any of it went out.</summary>
sealed class JsonBody : HttpContent
{
    readonly byte[] utf8;

    public JsonBody(MapValue value)
    {
        utf8 = JsonCodec.ToUtf8(value);
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    /// <summary>
    /// Whether sending it has begun. As long as it has not, the server cannot have done what the request asks for, whatever went
    /// wrong: that is how a POST can safely be sent again after a connection that never came about.
    /// </summary>
    public bool HasStarted { get; private set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        HasStarted = true;
        await stream.WriteAsync(utf8, cancellationToken).ConfigureAwait(false);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = utf8.Length;
        return true;
    }
}

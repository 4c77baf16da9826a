namespace Pulumi.Mixpeek.Tests.Api;

/// <summary>A request as it came in.</summary>
sealed class Sent(HttpRequestMessage request)
{
    readonly Dictionary<string, string> headers = request.Headers.ToDictionary(
        header => header.Key, header => string.Join(' ', header.Value), StringComparer.OrdinalIgnoreCase);

    public HttpMethod Method => request.Method;

    public Uri Url { get; } = request.RequestUri!;

    public string? Body { get; private set; }

    public string? ContentType { get; } = request.Content?.Headers.ContentType?.ToString();

    public string? Header(string name) => headers.GetValueOrDefault(name);

    public async Task TakeBodyAsync(CancellationToken cancellation) =>
        Body = request.Content is { } content ? await content.ReadAsStringAsync(cancellation) : null;
}

using System.Net;

namespace Pulumi.Mixpeek.Api;

/// <summary>Where the API may be. No message shows more of a URL than scheme, host and port: the rest may hold a password.</summary>
static class BaseUrl
{
    /// <summary>The URL that a text is; what is none is kept as a relative one, for <see cref="Problem"/> to refuse.</summary>
    public static Uri Parse(string text) =>
        Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var url) ? url : new Uri("?", UriKind.Relative);

    /// <summary>What is wrong with it, or null.</summary>
    public static string? Problem(Uri url, bool allowInsecure) => url switch
    {
        { IsAbsoluteUri: false } => "this is not a URL; expected one such as https://api.mixpeek.com",
        { Scheme: not ("https" or "http") } => "this is neither an https nor an http URL; expected one such as https://api.mixpeek.com",
        { UserInfo.Length: > 0 } => "a user name or password in the URL would not be sent; leave it out, the key is set by mixpeek:apiKey",
        { Query.Length: > 0 } or { Fragment.Length: > 0 } => "a URL with ? or # cannot be the beginning of others; expected one such as https://api.mixpeek.com",
        { Scheme: "https" } => null,
        _ when allowInsecure || IsThisMachine(url) => null,
        _ => $"the way to {url.Scheme}://{url.Authority} is not encrypted, so the API key could be read on it; use https, or set "
            + "mixpeek:allowInsecure to true where nobody else can listen",
    };

    /// <summary>Loopback addresses, and the name <c>localhost</c>, which is never looked up elsewhere (RFC 6761).</summary>
    public static bool IsThisMachine(Uri url) => url.IsAbsoluteUri &&
        (url.IdnHost == "localhost" || IPAddress.TryParse(url.IdnHost, out var address) && IPAddress.IsLoopback(address));
}

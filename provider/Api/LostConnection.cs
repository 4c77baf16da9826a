using System.Net.Sockets;
using System.Security.Authentication;

namespace Pulumi.Mixpeek.Api;

/// <summary>Says why no answer came. By kinds and codes: the native binary has no texts for the framework's own exceptions.</summary>
static class LostConnection
{
    /// <summary>Whether this is what a network does; anything else, however Flurl wraps it, is a defect and goes on as one.</summary>
    public static bool IsCauseOf(Exception exception) =>
        Causes(exception).Any(cause => cause is HttpRequestException or IOException or InvalidDataException or OperationCanceledException);

    /// <summary>The attempt that ended in this exception.</summary>
    public static Attempt.Lost Describe(Exception exception, ApiSettings settings, bool sent, TimeSpan? timedOut)
    {
        var causes = Causes(exception).ToList();
        var kind = causes.OfType<HttpRequestException>().FirstOrDefault()?.HttpRequestError ?? HttpRequestError.Unknown;
        var neverConnected = kind is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
        var untrusted = causes.OfType<AuthenticationException>().Any();
        var reason = timedOut is { } limit ? TimedOut(limit, sent)
            : untrusted ? $"{settings.BaseUrl.Authority} does not speak TLS, or its certificate is not trusted"
            : causes.OfType<InvalidDataException>().Any() ? "the answer's compression is damaged"
            : Reason(kind, causes, settings.BaseUrl);
        return new(sent && !neverConnected, reason, exception) { IsPermanent = untrusted };
    }

    static string TimedOut(TimeSpan limit, bool sent) =>
        FormattableString.Invariant($"no {(sent ? "answer" : "connection")} within {limit.TotalSeconds:0.###} s");

    static string Reason(HttpRequestError kind, List<Exception> causes, Uri url) => kind switch
    {
        HttpRequestError.NameResolutionError => $"the name of {NextHop(url)} could not be resolved",
        HttpRequestError.ConnectionError => $"{NextHop(url)} takes no connection{Code(causes)}",
        HttpRequestError.SecureConnectionError => $"no TLS connection to {url.Authority} came about{Code(causes)}",
        HttpRequestError.ProxyTunnelError => $"{NextHop(url)} refused to connect to {url.Authority}",
        _ => $"the connection to {url.Authority} was cut{Code(causes)}",
    };

    /// <summary>What a connection goes to: the proxy, where one is set. By host and port, since a proxy's URL may hold a password.</summary>
    static string NextHop(Uri url) =>
        BaseUrl.IsThisMachine(url) || HttpClient.DefaultProxy.IsBypassed(url) || HttpClient.DefaultProxy.GetProxy(url) is not { } proxy
            ? url.Authority
            : $"the proxy {proxy.Authority}";

    static string Code(List<Exception> causes) =>
        causes.OfType<SocketException>().FirstOrDefault() is { } socket ? $" ({socket.SocketErrorCode})" : "";

    static IEnumerable<Exception> Causes(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
            yield return cause;
    }
}

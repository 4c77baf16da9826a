using System.Net;
using System.Net.Sockets;

namespace Pulumi.Mixpeek.Stack.Tests.Corpus;

/// <summary>An address for Mixpeek at which nobody answers, and where every attempt is seen.</summary>
sealed class DeafMixpeek : IDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public DeafMixpeek() => listener.Start();

    public string Url => $"http://{listener.LocalEndpoint}";

    /// <summary>Whether a connection was tried; nothing can be sent without one.</summary>
    public bool WasCalled => listener.Pending();

    public void Dispose() => listener.Dispose();
}

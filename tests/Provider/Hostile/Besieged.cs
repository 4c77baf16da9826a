using System.Globalization;
using Grpc.Core;
using Pulumi.Mixpeek.Testing;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Hostile;

/// <summary>A plugin that is sent what no engine sends, and has nobody to call.</summary>
sealed class Besieged : IAsyncDisposable
{
    readonly PluginProcess plugin;
    readonly RawCalls calls;

    Besieged(PluginProcess plugin) => (this.plugin, calls) = (plugin, new(plugin));

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public PluginProcess Plugin => plugin;

    /// <summary>The most memory that the process ever had.</summary>
    public long PeakMegabytes => long.Parse(File.ReadLines($"/proc/{plugin.ProcessId.ToString(CultureInfo.InvariantCulture)}/status")
        .Single(line => line.StartsWith("VmHWM", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) >> 10;

    public static async Task<Besieged> StartAsync() => new(await Stage.Plugin.ReadyAsync(Cancellation, options: new()
    {
        // A configuration that is sent without an address must not lead to the real Mixpeek.
        Environment = new Dictionary<string, string> { ["MIXPEEK_BASE_URL"] = Stage.Plugin.Nowhere, ["MIXPEEK_API_KEY"] = "sk_test" },
    }));

    /// <summary>
    /// Sends a message: it is answered or refused, by a code that says what it is. "Unknown" would tell the engine that nobody knows what
    /// became of the resource; only gRPC itself says so, of bytes that are no message at all.
    /// </summary>
    /// <returns>How the call ended.</returns>
    public async Task<Status> SendAsync(string call, byte[] message)
    {
        var status = await calls.EndAsync(call, message, Cancellation);
        Assert.False(plugin.HasExited, $"{call} ended the plugin, which said: {plugin.Printed}");
        Assert.True(status.StatusCode is not (StatusCode.Internal or StatusCode.DataLoss), $"{call}: {status}");
        Assert.True(status.StatusCode != StatusCode.DeadlineExceeded || status.Detail.Contains("was not done within", StringComparison.Ordinal), $"{call} hangs");
        Assert.True(status.StatusCode != StatusCode.Unknown || !HostileMessage.IsReadable(call, message), $"{call}: {status}");
        Assert.True((await plugin.Calls.GetPluginInfoAsync(new(), cancellationToken: Cancellation)).Version.Length > 0);
        return status;
    }

    public async ValueTask DisposeAsync()
    {
        calls.Dispose();
        await plugin.DisposeAsync();
    }
}

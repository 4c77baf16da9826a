using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Checks;

/// <summary>A plugin that has nobody to call, and an engine that hears its warnings; shared by a class of tests.</summary>
public sealed class CheckedPlugin : IAsyncLifetime
{
    EngineServer engine = null!;
    int count;

    internal PluginProcess Process { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        engine = await EngineServer.StartAsync();
        Process = await Plugin.ReadyAsync(CancellationToken.None, options: new() { EngineAddress = engine.Address });
    }

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        await engine.DisposeAsync();
    }

    /// <summary>A resource of its own: what one test says about it is no other's.</summary>
    internal Managed Managed(string kind) => new(Process, kind, $"it-{Interlocked.Increment(ref count)}");

    /// <summary>A kind's sample with a change, a merge patch.</summary>
    internal static MapValue Program(string kind, string patch) => Samples.Of(kind).Merged(Bag.Json(patch));

    /// <summary>What the engine was told about a resource; the plugin answers a call only when its warnings have arrived.</summary>
    internal IReadOnlyList<string> Warnings(Managed resource) => [.. engine.Messages
        .Where(message => message.Urn == resource.Urn && message.Severity == LogSeverity.Warning)
        .Select(message => message.Message)];
}

using Pulumi.Mixpeek.Testing;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Stage;

/// <summary>A configured plugin whose server does not exist, shared by a class of tests about calls that need none.</summary>
public sealed class OfflinePlugin : IAsyncLifetime
{
    internal PluginProcess Process { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Process = await Plugin.ReadyAsync(CancellationToken.None);

    public ValueTask DisposeAsync() => Process.DisposeAsync();

    internal Managed Managed(string kind, string name = "it") => new(Process, kind, name);

    /// <summary>A resource that the state holds with these inputs and, beside them, these outputs.</summary>
    internal Managed Stored(string kind, Values.MapValue inputs, string id = "id_1", Values.MapValue? outputs = null) =>
        new(Process, kind, "it")
        {
            Id = id,
            Inputs = inputs,
            Outputs = Values.MapValue.From(inputs.Concat(outputs ?? Values.MapValue.Empty)),
        };
}

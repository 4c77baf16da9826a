using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Secrecy;

/// <summary>A plugin every byte of which is looked at, but for the requests to Mixpeek: answers, errors and their details, logs, both streams.</summary>
sealed class Watched : IAsyncDisposable
{
    readonly Witness witness = new();
    readonly EngineServer engine;
    PluginProcess? plugin;

    Watched(EngineServer engine) => this.engine = engine;

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public PluginProcess Plugin => plugin!;

    public int Answers => witness.Heard.Count;

    public static async Task<Watched> StartAsync(MapValue configuration, IReadOnlyDictionary<string, string>? environment = null)
    {
        var watched = new Watched(await EngineServer.StartAsync());
        watched.plugin = await Stage.Plugin.ReadyAsync(Cancellation, configuration, new()
        {
            EngineAddress = watched.engine.Address, Witness = watched.witness, Environment = environment ?? new Dictionary<string, string>(),
        });
        return watched;
    }

    public Managed Managed(string kind) => new(Plugin, kind, "it");

    /// <summary>All that was said shows none of the secrets, and was said.</summary>
    public void AssertNothingShows()
    {
        var said = witness.Heard.SelectMany(heard => (heard.Answer is { } answer ? Shown.In(answer) : Shown.In(heard.Error!)).Select(text => (Call: heard.Call, Text: text)))
            .Concat(engine.Messages.Select(message => (Call: "log", Text: message.Message)))
            .Append((Call: "streams", Text: Plugin.Printed));
        var shown = said.Where(one => one.Text.Contains(Canaries.Word, StringComparison.OrdinalIgnoreCase)).ToList();
        Assert.True(shown.Count == 0, string.Join('\n', shown.Select(one => $"{one.Call}: {one.Text}")));
    }

    public async ValueTask DisposeAsync()
    {
        if (plugin is not null)
            await plugin.DisposeAsync();
        await engine.DisposeAsync();
    }
}

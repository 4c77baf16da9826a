using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Rules;

/// <summary>provider-rules, "The process": how it ends.</summary>
public sealed class ProcessEndTests
{
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <summary>Longer than the plugin needs to notice what it must not take for a death.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Process_ends_by_itself_after_Cancel_and_SIGINT()
    {
        await using var plugin = await Plugin.ReadyAsync(Cancellation);
        Assert.True(await plugin.StopAsync(Cancellation));
        Assert.Equal(0, plugin.ExitCode);
    }

    [Fact]
    public async Task Process_answers_a_second_Cancel()
    {
        await using var plugin = await Plugin.ReadyAsync(Cancellation);
        await plugin.Calls.CancelAsync(new(), cancellationToken: Cancellation);
        Assert.True(await plugin.StopAsync(Cancellation));
    }

    [Fact]
    public async Task Process_ends_on_SIGINT_without_a_Cancel()
    {
        await using var plugin = await Plugin.ReadyAsync(Cancellation);
        await plugin.SignalAsync("INT");
        Assert.True(await plugin.ExitsWithinAsync(Limit));
    }

    /// <summary>An engine in a script's background hands on that SIGINT is ignored; it would wait 5 s for each plugin, and kill it.</summary>
    [Fact]
    public async Task Process_ends_on_SIGINT_where_a_shell_in_the_background_started_the_engine()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGINT");
        await using var engine = await EngineServer.StartAsync();
        await using var plugin = await Plugin.ReadyAsync(Cancellation, options: new()
        {
            Command = ["sh", "-c", "trap '' INT; exec \"$0\" \"$@\"", PluginProcess.Executable()],
            EngineAddress = engine.Address,
        });
        Assert.True(await plugin.StopAsync(Cancellation));
        Assert.Equal(0, plugin.ExitCode);
    }

    [Fact]
    public async Task Process_ends_within_5_seconds_of_the_engine_s_death()
    {
        await using var engine = await EngineServer.StartAsync();
        await using var plugin = await Plugin.ReadyAsync(Cancellation, options: new() { EngineAddress = engine.Address });
        await engine.KillAsync();
        plugin.Disconnect();
        Assert.True(await plugin.ExitsWithinAsync(Limit), "the plugin outlived its engine");
    }

    [Fact]
    public async Task Process_stays_when_a_connection_closes_and_the_engine_lives()
    {
        await using var engine = await EngineServer.StartAsync();
        await using var plugin = await Plugin.ReadyAsync(Cancellation, options: new() { EngineAddress = engine.Address });
        plugin.Disconnect();
        Assert.False(await plugin.ExitsWithinAsync(Patience), "the plugin took an idle connection's end for a death");
        using var again = plugin.Connect();
        var calls = new Protocol.ResourceProvider.ResourceProviderClient(again);
        Assert.NotEmpty((await calls.GetPluginInfoAsync(new(), cancellationToken: Cancellation)).Version);
    }

    [Fact]
    public async Task Process_stays_when_it_was_started_without_an_engine()
    {
        await using var plugin = await Plugin.ReadyAsync(Cancellation);
        plugin.Disconnect();
        Assert.False(await plugin.ExitsWithinAsync(Patience));
    }

    [Fact]
    public async Task Process_stays_when_the_engine_that_attached_to_it_dies()
    {
        await using var engine = await EngineServer.StartAsync();
        await using var plugin = await PluginProcess.StartAsync(cancellation: Cancellation);
        await plugin.Calls.AttachAsync(new() { Address = engine.Address }, cancellationToken: Cancellation);
        await engine.KillAsync();
        plugin.Disconnect();
        Assert.False(await plugin.ExitsWithinAsync(Patience));
    }
}

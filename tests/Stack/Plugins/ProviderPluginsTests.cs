using Pulumi.Mixpeek.Stack.Deployment;
using Pulumi.Mixpeek.Stack.Plugins;
using Pulumi.Mixpeek.Stack.Tests.Projects;
using Pulumi.Mixpeek.Testing;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Plugins;

/// <summary>Plugins as processes: the real one, and ones that misbehave.</summary>
public sealed class ProviderPluginsTests : IAsyncLifetime
{
    readonly Folder folder = new();
    readonly List<string> reports = [];
    EngineServer engine = null!;

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => engine = await EngineServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await engine.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task The_real_plugin_shakes_hands_answers_and_ends_without_a_word()
    {
        var plugin = await Plugins(Repository.Binary("pulumi-resource-mixpeek")).StartAsync("mixpeek", engine.Address, Cancellation);
        var schema = await plugin.Client.GetSchemaAsync(new(), cancellationToken: Cancellation);
        await plugin.DisposeAsync();

        Assert.Contains("mixpeek:index:Bucket", schema.Schema, StringComparison.Ordinal);
        Assert.Matches(@"^\d+\.\d+\.\d+", plugin.Version);
        Assert.Empty(reports);
    }

    [Fact]
    public async Task A_running_plugin_is_joined_and_left_running()
    {
        await using var running = await Testing.PluginProcess.StartAsync(cancellation: Cancellation);
        var plugins = new ProviderPlugins(Nowhere, new Dictionary<string, int> { ["mixpeek"] = running.Port }, reports.Add);

        var plugin = await plugins.StartAsync("mixpeek", engine.Address, Cancellation);
        await plugin.DisposeAsync();

        Assert.False(running.HasExited);
    }

    [Fact]
    public async Task A_plugin_that_ends_at_once_is_told_with_its_last_words()
    {
        var failure = await FailAsync("echo 'no such library' >&2; exit 3");

        Assert.Contains("closed its stdout without a line", failure, StringComparison.Ordinal);
        Assert.Contains("It ended with exit code 3. It said:\n  no such library", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_line_that_is_no_port_is_quoted() =>
        Assert.Contains("printed \"hello\" first", await FailAsync("echo hello; sleep 60"), StringComparison.Ordinal);

    [Fact]
    public async Task A_plugin_that_dies_while_it_is_used_is_reported()
    {
        // The shell is replaced by the plugin, so that its process is the one to be killed.
        folder.WithProgram("pulumi-resource-mixpeek", $"#!/bin/sh\necho $$ > '{folder.Path}/pid'\nexec '{Repository.Binary("pulumi-resource-mixpeek")}' \"$@\"\n");
        var plugin = await Plugins(folder.Path).StartAsync("mixpeek", engine.Address, Cancellation);
        var pid = int.Parse(await File.ReadAllTextAsync($"{folder.Path}/pid", Cancellation), System.Globalization.CultureInfo.InvariantCulture);
        using (var process = System.Diagnostics.Process.GetProcessById(pid))
        {
            process.Kill();
            await process.WaitForExitAsync(Cancellation);
        }

        await plugin.DisposeAsync();

        Assert.Contains("bug in the provider", Assert.Single(reports), StringComparison.Ordinal);
    }

    async Task<string> FailAsync(string script)
    {
        folder.WithProgram("pulumi-resource-mixpeek", $"#!/bin/sh\n{script}\n");
        var failure = await Assert.ThrowsAsync<PluginException>(() => Plugins(folder.Path).StartAsync("mixpeek", engine.Address, Cancellation));
        return failure.Message;
    }

    ProviderPlugins Plugins(string place) => new(new([place], new Dictionary<string, string>(), []), new Dictionary<string, int>(), reports.Add);

    static PluginLocator Nowhere => new([], new Dictionary<string, string>(), []);
}

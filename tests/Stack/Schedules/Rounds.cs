using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Tests.Schedules;

/// <summary>Runs a schedule's operations, while things go wrong.</summary>
sealed class Rounds(Ground ground)
{
    /// <summary>How long a request may take, in seconds; those that are held are given up soon.</summary>
    const double Impatience = 1.5;

    /// <summary>An answer that goes out before the connection's end is noticed reaches nobody, and nobody can know: gRPC has no receipt for it.</summary>
    static readonly TimeSpan Unnoticed = TimeSpan.FromMilliseconds(100);

    /// <summary>What no plugin needs to end; how long it really takes is another test's question.</summary>
    static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(60);

    /// <exception cref="InvalidOperationException">A plugin outlived its engine.</exception>
    public async Task RunAsync(Round round)
    {
        ground.Project.Write(SketchProgram.Of(round.Sketch, (30, 30, 6)), round.MaxRetries, Impatience);
        await ground.Mixpeek.FaultAsync([.. round.Faults]);
        var failed = round.Interruption is { Blow: Blow.KillEngine } kill ? await KilledAsync(round.Deed, kill) : await DeployedAsync(round);
        ground.Mixpeek.Trap = null;
        await ground.EndFaultsAsync();
        ground.Tally.Add("rounds");
        ground.Tally.Add("failed rounds", failed ? 1 : 0);
        ground.Tally.Add("partial failures", ground.Project.State.Resources.Count(resource => resource.InitErrors.Count > 0));
    }

    async Task<bool> DeployedAsync(Round round)
    {
        var chronicle = new Chronicle();
        using var cancel = new CancellationTokenSource();
        var trap = round.Interruption is not { } interruption ? null
            : new Trap(interruption, interruption.Blow == Blow.Cancel ? cancel.CancelAsync : () => KillPluginsAsync(chronicle));
        ground.Mixpeek.Trap = trap;
        var result = await ground.Project.DeployAsync(round.Deed, chronicle, cancel.Token);
        ground.Note($"{round.Deed}", chronicle.Lines);
        if (trap is { HasSprung: true })
            ground.Tally.Add($"{round.Interruption!.Blow}");
        var isKilled = trap is { HasSprung: true } && round.Interruption!.Blow == Blow.KillPlugin;
        await TakeAsync(orphan => Task.FromResult(
            isKilled && chronicle.Creating.Contains((orphan.Kind, orphan.Name)) ? "left by a killed plugin" : null));
        return result.Failed;
    }

    async Task KillPluginsAsync(Chronicle chronicle)
    {
        chronicle.Die();
        foreach (var plugin in ground.Project.LivingPlugins())
        {
            plugin.Kill();
            await plugin.WaitForExitAsync();
        }
    }

    /// <summary>A dead engine leaves no object: the plugin outlives it long enough to see to that.</summary>
    async Task<bool> KilledAsync(Deed deed, Interruption interruption)
    {
        using var engine = ground.Project.StartEngine(deed);
        var killed = DateTimeOffset.MaxValue;
        var trap = ground.Mixpeek.Trap = new(interruption, async () =>
        {
            await ground.EndFaultsAsync(); // Nobody can undo what Mixpeek does not let him.
            engine.Kill();
            await engine.WaitForExitAsync();
            killed = DateTimeOffset.UtcNow + Unnoticed;
        });
        var printed = await Task.WhenAll(engine.StandardOutput.ReadToEndAsync(), engine.StandardError.ReadToEndAsync());
        await engine.WaitForExitAsync();
        ground.Note($"{deed} by an engine of its own", printed);
        if (trap.HasSprung)
        {
            ground.Tally.Add($"{interruption.Blow}");
            await AwaitPluginsAsync();
            var creating = Books.Creating(ground.Project.State).ToHashSet();
            await TakeAsync(async orphan =>
                creating.Contains((orphan.Kind, orphan.Name)) && await WasAnsweredAsync(orphan, killed) ? "answered to a killed engine" : null);
        }
        return engine.ExitCode != 0;
    }

    async Task AwaitPluginsAsync()
    {
        foreach (var plugin in ground.Project.LivingPlugins())
        {
            using var limit = new CancellationTokenSource(EndLimit);
            await plugin.WaitForExitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!plugin.HasExited)
                throw new InvalidOperationException("the plugin lives on after its engine's death");
        }
    }

    /// <summary>
    /// Whether an object was made and Mixpeek had nothing more to say about it when the engine died: then the plugin may have told the
    /// engine, which had no time to write it down, and neither can know of the other.
    /// </summary>
    async Task<bool> WasAnsweredAsync(RemoteObject orphan, DateTimeOffset killed)
    {
        var about = (await ground.Mixpeek.JournalAsync()).Where(entry => IsAbout(entry, orphan));
        return about.All(entry => entry.DurationMs is not null && entry.EndedAt() < killed);
    }

    static bool IsAbout(JournalEntry entry, RemoteObject orphan) =>
        entry.Path.Contains(orphan.Id, StringComparison.Ordinal)
        || (entry.Body as MapValue)?.Get($"{orphan.Kind.ToLowerInvariant()}_name") is TextValue name && name.Value == orphan.Name;

    /// <summary>Takes away what nobody knows of and what may be there; all else stays, and is found in the end.</summary>
    /// <param name="whose">Who left an object; null where nobody may have.</param>
    async Task TakeAsync(Func<RemoteObject, Task<string?>> whose)
    {
        await ground.EndFaultsAsync();
        await ground.Mixpeek.QuietAsync();
        foreach (var orphan in (await ground.CompareAsync()).Unknown)
            if (await whose(orphan) is { } culprit)
                await ground.TakeAwayAsync(orphan, culprit);
    }
}

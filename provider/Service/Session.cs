using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Configuration;
using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Lifecycle.Gathering;

namespace Pulumi.Mixpeek.Service;

/// <summary>What lasts as long as the process: the configuration in effect, what it knows of resources, and the life cycle over both.</summary>
sealed class Session : IDisposable
{
    readonly TimeProvider time;
    /// <summary>
    /// When the process ends: how long an answer that has an ID is waited for, and how long may be undone what nobody hears of. Both
    /// together stay under the 5 s that an engine, or a user, gives it (provider-rules, "The process").
    /// </summary>
    static readonly TimeSpan LastAnswers = TimeSpan.FromSeconds(1), LastWork = TimeSpan.FromSeconds(3.5);

    readonly CancellationTokenSource stop = new(), lastMoment, over;
    readonly CallsUnderWay calls = new();
    readonly GatheredReads reads;
    MixpeekApi? api;

    public Session(TimeProvider time)
    {
        this.time = time;
        lastMoment = new(Timeout.InfiniteTimeSpan, time);
        over = new(Timeout.InfiniteTimeSpan, time);
        Warnings = new Warnings(Engine);
        var known = new KnownResources();
        Secrets = known.Secrets;
        var apart = new Apart(time);
        Checking = new Checking(known, () => Configuration.Namespace);
        Diffing = new Diffing(known);
        LiveCatalogue = new LiveCatalogue(known, () => Configuration.HasKey ? Api : null, time);
        Creating = new Creating(known, new Posting(known, time), apart);
        reads = new GatheredReads(time, () => Configuration.ReadCache);
        Reading = new Reading(known, reads, () => Configuration.Namespace);
        Updating = new Updating(known, apart);
        var force = new ForceDestroy(known, () => Configuration.ForceDestroy);
        Replacing = new Replacing(known, force);
        Deleting = new Deleting(known, time, force);
    }

    public static string Version { get; } = typeof(Session).Assembly.GetName().Version!.ToString(3);

    public EngineConnection Engine { get; } = new();

    public Warnings Warnings { get; }

    /// <summary>The secrets that this process has met.</summary>
    public EchoedSecrets Secrets { get; }

    public Checking Checking { get; }

    public Diffing Diffing { get; }

    public LiveCatalogue LiveCatalogue { get; }

    public Creating Creating { get; }

    public Replacing Replacing { get; }

    public Reading Reading { get; }

    public Updating Updating { get; }

    public Deleting Deleting { get; }

    public ProviderConfiguration Configuration { get; private set; } = ProviderConfiguration.Unconfigured(Environment.GetEnvironmentVariable);

    /// <summary>Whether the program's own configuration was seen in this process: Configure alone has the state's (provider-rules 6).</summary>
    public bool HasCheckedConfiguration { get; set; }

    /// <summary>The way to Mixpeek, made when it is first needed: a preview needs none.</summary>
    public IMixpeekApi Api => new WatchedApi(
        LazyInitializer.EnsureInitialized(ref api, () => new MixpeekApi(Configuration.Api($"pulumi-resource-mixpeek/{Version}"), time, lastMoment.Token)), reads);

    public void Configure(ProviderConfiguration configuration)
    {
        Configuration = configuration;
        Interlocked.Exchange(ref api, null)?.Dispose();
        reads.Forget(null);
    }

    public bool IsStopping => stop.IsCancellationRequested;

    /// <summary>Ends all waiting. Nothing new is started after it.</summary>
    public void Stop() => stop.Cancel();

    /// <summary>Fires when the process ends, and nothing can be undone any more.</summary>
    public CancellationToken Over => over.Token;

    /// <summary>Ends all waiting, and soon all work: the process ends.</summary>
    public void End()
    {
        lastMoment.CancelAfter(LastAnswers);
        over.CancelAfter(LastWork);
        Stop();
    }

    /// <summary>Waits, once the process ends, until the calls under way are through, or it is time.</summary>
    public Task SettledAsync() => Task.WhenAny(calls.NoneAsync(), Task.Delay(Timeout.Infinite, over.Token));

    /// <summary>A call begins.</summary>
    /// <param name="span">The time that it has.</param>
    /// <param name="caller">Fires when the caller is gone.</param>
    public CallLimit Begin(TimeSpan span, CancellationToken caller)
    {
        calls.Enter();
        return new(Api, span, time, calls.Leave, stop.Token, caller);
    }

    public void Dispose()
    {
        api?.Dispose();
        Engine.Dispose();
        stop.Dispose();
        lastMoment.Dispose();
        over.Dispose();
    }
}

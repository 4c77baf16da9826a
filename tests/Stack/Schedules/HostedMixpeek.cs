using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Mixpeek.Local;
using Mixpeek.Local.Http;
using Pulumi.Mixpeek.Stack.Deployment;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Tests.Schedules;

/// <summary>The local server within this process, so that something can happen in the very middle of a request.</summary>
sealed class HostedMixpeek : LocalServerClient
{
    readonly WebApplication application;
    readonly Watch watch;

    HostedMixpeek(WebApplication application, Watch watch) : base(application.Urls.Single()) => (this.application, this.watch) = (application, watch);

    /// <summary>What waits for one of the requests; null for nothing.</summary>
    public Trap? Trap
    {
        get => watch.Trap;
        set => watch.Trap = value;
    }

    /// <summary>Waits until no request is under way: what a plugin asked for before its death is still carried out.</summary>
    public Task QuietAsync() => watch.QuietAsync();

    public static async Task<HostedMixpeek> StartAsync(TimeSpan deletionTime)
    {
        var watch = new Watch();
        var application = Server.Build(
            new() { Limits = RateLimitOptions.Unlimited, Quirks = new(BareConflicts: false, OlderSources: false), DeletionTime = deletionTime },
            watch.SeeAsync);
        await application.StartAsync();
        return new(application, watch);
    }

    /// <summary>Everything that there is.</summary>
    public async Task<IReadOnlyList<RemoteObject>> ObjectsAsync()
    {
        var found = new List<RemoteObject>();
        foreach (var home in await ListAsync(Piece.Namespace, null))
        {
            found.Add(home);
            found.AddRange(await ListAsync(Piece.Bucket, home.Id));
            found.AddRange(await ListAsync(Piece.Collection, home.Id));
        }
        return found;
    }

    /// <summary>Deletes an object that nobody knows of.</summary>
    public Task<MapValue> DeleteAsync(RemoteObject orphan) =>
        SendAsync(HttpMethod.Delete, $"/v1/{orphan.Kind.ToLowerInvariant()}s/{orphan.Id}", null, orphan.Namespace);

    /// <summary>The faults that were asked for last, and how often each struck.</summary>
    public async Task<IReadOnlyList<MapValue>> StruckAsync() =>
        [.. ((ListValue)(await SendAsync(HttpMethod.Get, "/_local/faults"))["faults"]).Cast<MapValue>()];

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await application.DisposeAsync();
    }

    async Task<IEnumerable<RemoteObject>> ListAsync(string kind, string? home)
    {
        var word = kind.ToLowerInvariant();
        var page = await SendAsync(HttpMethod.Post, $"/v1/{word}s/list?limit=1000", """{"limit": 1000}""", home);
        return ((ListValue)page["results"]).Cast<MapValue>().Select(entry =>
            new RemoteObject(kind, ((TextValue)entry[$"{word}_id"]).Value, ((TextValue)entry[$"{word}_name"]).Value, home));
    }

    sealed class Watch
    {
        readonly InFlight requests = new();

        public Trap? Trap { get; set; }

        public Task QuietAsync() => requests.WhenIdleAsync();

        public async Task SeeAsync(HttpContext context, RequestDelegate next) => await requests.TrackAsync(async () =>
        {
            await (Trap?.PassAsync(context, next) ?? next(context));
            return true;
        });
    }
}

/// <summary>An object on the server.</summary>
/// <param name="Kind">Its kind, as in a token.</param>
/// <param name="Namespace">The namespace that it is in; null for a namespace.</param>
sealed record RemoteObject(string Kind, string Id, string Name, string? Namespace);

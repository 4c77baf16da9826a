using Microsoft.Extensions.Time.Testing;
using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Api;

/// <summary>A client whose server and clock the test holds.</summary>
sealed class Client : IDisposable
{
    public const string Key = "sk_test_canary_0123456789";

    /// <summary>The clock moves in these steps, so moments are known to within one of them.</summary>
    public static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    readonly MixpeekApi api;

    public Client(Answers answers, Func<ApiSettings, ApiSettings>? change = null)
    {
        Time = new();
        var settings = new ApiSettings(
            new("https://api.mixpeek.com"), new(Key, KeySource.Configuration), 3, null, 8, TimeSpan.FromSeconds(60), "pulumi-resource-mixpeek/1.2.3");
        api = new(change?.Invoke(settings) ?? settings, Time, answers);
    }

    public FakeTimeProvider Time { get; }

    public IMixpeekApi Api => api;

    public Heard Log { get; } = new();

    public Task<MapValue> SendAsync(ApiRequest request, CancellationToken? cancellation = null) =>
        Finish(Start(request, cancellation));

    public Task<MapValue> Start(ApiRequest request, CancellationToken? cancellation = null) =>
        api.SendAsync(request, Log, cancellation ?? TestContext.Current.CancellationToken);

    public Task<ApiException> FailAsync(ApiRequest request) => Assert.ThrowsAsync<ApiException>(() => SendAsync(request));

    /// <summary>Lets the time pass until the work is done; an hour is the end of all waiting.</summary>
    public async Task<T> Finish<T>(Task<T> work)
    {
        for (var end = Time.GetUtcNow() + TimeSpan.FromHours(1); !work.IsCompleted && Time.GetUtcNow() < end; await Task.Yield())
            Time.Advance(Step);
        return await work.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    public void Dispose() => api.Dispose();
}

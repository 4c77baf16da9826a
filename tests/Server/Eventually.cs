namespace Mixpeek.Local.Tests;

/// <summary>Waits for what happens soon.</summary>
static class Eventually
{
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(20), Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Asks again until the answer is yes; fails where it never is.</summary>
    public static async Task TrueAsync(Func<Task<bool>> question)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        while (!await question())
            await Task.Delay(Pause, limit.Token);
    }
}

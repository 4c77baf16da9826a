namespace Pulumi.Mixpeek.Tests.Api.Pace;

/// <summary>A plan of Mixpeek's, and a server's way of holding a key to it.</summary>
/// <param name="PerWindow">Requests in a window, a minute unless it says otherwise.</param>
/// <param name="Left">The tokens that are there at first.</param>
/// <param name="WholeTokens">Whether tokens are only given back once a whole one is due, as .NET's own bucket does.</param>
sealed record Plan(int PerWindow, int Left, bool WholeTokens = false)
{
    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(1);

    public int Burst { get; init; } = Math.Max(1, PerWindow / 3);

    public int InOneMoment { get; init; } = Math.Max(1, PerWindow / 6);

    public int AtOnce { get; init; } = Math.Max(1, PerWindow / 12);

    public double PerSecond => PerWindow / Window.TotalSeconds;

    public static Plan Free { get; } = new(60, 20, WholeTokens: true);

    public static Plan Pro { get; } = new(600, 200, WholeTokens: true);
}

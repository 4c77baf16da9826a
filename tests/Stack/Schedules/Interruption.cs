namespace Pulumi.Mixpeek.Stack.Tests.Schedules;

/// <summary>What interrupts a deployment.</summary>
enum Blow
{
    /// <summary>^C.</summary>
    Cancel,

    /// <summary>SIGKILL of the plugin.</summary>
    KillPlugin,

    /// <summary>SIGKILL of the engine.</summary>
    KillEngine,
}

/// <summary>An interruption in the middle of a deployment.</summary>
/// <param name="Blow">What happens.</param>
/// <param name="AtRequest">At which of the deployment's requests, from 1.</param>
/// <param name="IsAfterTheWork">Whether Mixpeek has done the request's work by then: the answer is what is still to come.</param>
sealed record Interruption(Blow Blow, int AtRequest, bool IsAfterTheWork)
{
    /// <summary>An engine in a process of its own is dear: it dies less often than others.</summary>
    static readonly Blow[] Blows = [Blow.Cancel, Blow.Cancel, Blow.Cancel, Blow.KillPlugin, Blow.KillPlugin, Blow.KillPlugin, Blow.KillEngine];

    /// <summary>None for most deployments.</summary>
    public static Interruption? Some(Random random) => random.Next(2) == 0
        ? new(Blows[random.Next(Blows.Length)], random.Next(1, 9), random.Next(2) == 0)
        : null;

    public override string ToString() => $"{Blow} {(IsAfterTheWork ? "after the work of" : "at")} request {AtRequest}";
}

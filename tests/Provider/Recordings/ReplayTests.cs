using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Recordings;

/// <summary>
/// What the real engine sent, replayed against the real plugin with a local Mixpeek behind it. The longest scenarios have classes of
/// their own, as classes run side by side.
/// </summary>
public abstract class ReplayTests(ServerPool servers)
{
    protected async Task ReplayAsync(string scenario)
    {
        var server = await servers.RentAsync();
        await using var engine = await EngineServer.StartAsync();
        var mixpeek = new Stage.Mixpeek(server);
        await new Replay(mixpeek, engine, Recording.Load(scenario)).RunAsync();
        if (Recording.Load(scenario).Steps[^1].Name.EndsWith("destroy", StringComparison.Ordinal))
            Assert.Equal(0, await mixpeek.CountAsync("namespaces"));
        servers.Return(server);
    }
}

public sealed class LifeReplayTests(ServerPool servers) : ReplayTests(servers)
{
    [Fact]
    public Task A_whole_life_is_answered_as_the_rules_ask() => ReplayAsync("life");
}

public sealed class FaultsReplayTests(ServerPool servers) : ReplayTests(servers)
{
    [Fact]
    public Task What_goes_wrong_is_answered_as_the_rules_ask() => ReplayAsync("faults");
}

public sealed class ScenarioReplayTests(ServerPool servers) : ReplayTests(servers)
{
    public static TheoryData<string> Scenarios => new(Departures.Scenarios.Except(["life", "faults"]));

    [Theory, MemberData(nameof(Scenarios))]
    public Task A_recording_of_the_real_engine_is_answered_as_the_rules_ask(string scenario) => ReplayAsync(scenario);

    [Fact]
    public void Every_departure_is_of_a_call_that_a_recording_has()
    {
        var calls = Departures.Scenarios.SelectMany(scenario => Recording.Load(scenario).Steps
            .SelectMany(step => step.Calls.Select(call => $"{scenario}/{step.Name}/{call.Rpc}/{call.Name}"))).ToHashSet();
        Assert.Equal([], Departures.LeftOut.Keys.Concat(Departures.Succeeds).Concat(Departures.Faults.Keys).Where(place => !calls.Contains(place)));
    }
}

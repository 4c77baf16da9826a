using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Recordings;

/// <summary>What the real engine sent, replayed against the real plugin with a local Mixpeek behind it.</summary>
public sealed class ReplayTests(ServerPool servers)
{
    public static TheoryData<string> Scenarios => new(Departures.Scenarios);

    [Theory, MemberData(nameof(Scenarios))]
    public async Task A_recording_of_the_real_engine_is_answered_as_the_rules_ask(string scenario)
    {
        var server = await servers.RentAsync();
        await using var engine = await EngineServer.StartAsync();
        var mixpeek = new Stage.Mixpeek(server);
        await new Replay(mixpeek, engine, Recording.Load(scenario)).RunAsync();
        if (Recording.Load(scenario).Steps[^1].Name.EndsWith("destroy", StringComparison.Ordinal))
            Assert.Equal(0, await mixpeek.CountAsync("namespaces"));
        servers.Return(server);
    }

    [Fact]
    public void Every_departure_is_of_a_call_that_a_recording_has()
    {
        var calls = Departures.Scenarios.SelectMany(scenario => Recording.Load(scenario).Steps
            .SelectMany(step => step.Calls.Select(call => $"{scenario}/{step.Name}/{call.Rpc}/{call.Name}"))).ToHashSet();
        Assert.Equal([], Departures.LeftOut.Keys.Concat(Departures.Succeeds).Concat(Departures.Faults.Keys).Where(place => !calls.Contains(place)));
    }
}

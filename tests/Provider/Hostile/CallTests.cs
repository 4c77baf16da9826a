using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Hostile;

/// <summary>Every call of the protocol, with messages of every kind: each is answered or refused, and the process goes on.</summary>
public sealed class CallTests
{
    const int Usual = 16;

    public static TheoryData<string> Calls => [.. RawCalls.Names];

    [Fact]
    public void All_calls_are_tried() => Assert.Equal(21, RawCalls.Names.Count);

    [Theory, MemberData(nameof(Calls))]
    public async Task A_call_answers_or_refuses_whatever_it_is_sent(string call)
    {
        await using var besieged = await Besieged.StartAsync();
        await HostileMessage.For(call).EachAsync(Usual, async message =>
        {
            await besieged.SendAsync(call, message);
            if (call == "Configure")
                await besieged.Plugin.ConfigureAsync(Plugin.Offline, TestContext.Current.CancellationToken);
        });
    }
}

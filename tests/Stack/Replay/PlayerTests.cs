using Google.Protobuf;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Replay;

/// <summary>The replay says something only if what it compares is all of a call.</summary>
public sealed class PlayerTests
{
    static readonly IReadOnlyList<string> Scenarios = RecordedStep.Scenarios;

    [Fact]
    public void Every_recorded_request_and_answer_survives_the_protocols_messages()
    {
        var calls = Scenarios.SelectMany(RecordedStep.Of).SelectMany(step => step.Calls);
        foreach (var call in calls.Where(call => call.Rpc is not ("GetSchema" or "Cancel")))
        {
            var (request, response) = Messages(call.Rpc);
            Assert.Equal(Normal.Of(call.Rpc, WithoutEmpty(call.Request)), ThroughMessage(call.Rpc, request, call.Request));
            Assert.Equal(Normal.Of(call.Rpc, WithoutEmpty(call.Response)), ThroughMessage(call.Rpc, response, call.Response));
        }
    }

    [Fact]
    public void A_call_too_many_too_few_or_too_early_is_a_difference()
    {
        RecordedCall create = Recorded("Create", "a", 0, 10), delete = Recorded("Delete", "b", 20, 30);
        PlayedCall first = Played("Create", "a", 1, 4), second = Played("Delete", "b", 2, 3);
        Assert.Empty(new Comparison([create], [first]).Differences((_, _) => true));
        Assert.StartsWith("missing    Delete", Difference([create, delete], [first]), StringComparison.Ordinal);
        Assert.StartsWith("unexpected Delete", Difference([create], [first, second]), StringComparison.Ordinal);
        Assert.StartsWith("order      Delete", Difference([create, delete], [first, second]), StringComparison.Ordinal);
        Assert.Empty(new Comparison([create, delete], [first, second]).Differences((_, _) => false));
    }

    static string Difference(IReadOnlyList<RecordedCall> recorded, IReadOnlyList<PlayedCall> played) =>
        Assert.Single(new Comparison(recorded, played).Differences((_, _) => true));

    static string ThroughMessage(string rpc, IMessage message, MapValue recorded) =>
        Normal.Of(rpc, MessageValues.ToValue(MessageValues.Fill(message, recorded)));

    static RecordedCall Recorded(string rpc, string urn, double began, double ended) =>
        new(rpc, began, ended, MapValue.Of(("urn", urn)), MapValue.Empty, null);

    static PlayedCall Played(string rpc, string urn, long began, long ended) =>
        new(rpc, 1, began, MapValue.Of(("urn", urn))) { Ended = ended };

    /// <summary>An ID that is there and empty stands in a recorded answer; on the wire there is no difference.</summary>
    static MapValue WithoutEmpty(MapValue message) => message.Select((_, value) => value is TextValue { Value: "" } ? null : value);

    static (IMessage Request, IMessage Response) Messages(string rpc) => rpc switch
    {
        "Handshake" => (new ProviderHandshakeRequest(), new ProviderHandshakeResponse()),
        "Attach" => (new PluginAttach(), new Google.Protobuf.WellKnownTypes.Empty()),
        "GetPluginInfo" => (new Google.Protobuf.WellKnownTypes.Empty(), new PluginInfo()),
        "Configure" => (new ConfigureRequest(), new ConfigureResponse()),
        "Check" or "CheckConfig" => (new CheckRequest(), new CheckResponse()),
        "Diff" or "DiffConfig" => (new DiffRequest(), new DiffResponse()),
        "Create" => (new CreateRequest(), new CreateResponse()),
        "Update" => (new UpdateRequest(), new UpdateResponse()),
        "Read" => (new ReadRequest(), new ReadResponse()),
        "Delete" => (new DeleteRequest(), new Google.Protobuf.WellKnownTypes.Empty()),
        "Invoke" => (new InvokeRequest(), new InvokeResponse()),
        _ => throw new NotSupportedException(rpc),
    };
}

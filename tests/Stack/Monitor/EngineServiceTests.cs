using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.Monitor;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Monitor;

public sealed class EngineServiceTests : MonitorTests
{
    [Fact]
    public async Task A_message_arrives_as_it_was_sent()
    {
        var request = new LogRequest { Severity = LogSeverity.Warning, Urn = "urn:b", Message = "deletes 3 documents", Ephemeral = true };
        await Connection.Engine.LogAsync(request, cancellationToken: Cancellation);
        Assert.Equal(new LogMessage(LogSeverity.Warning, "urn:b", "deletes 3 documents", true), Assert.Single(Deployment.Messages));
    }

    [Fact]
    public async Task The_root_resource_is_the_one_that_was_set()
    {
        Assert.Equal("", (await Connection.Engine.GetRootResourceAsync(new(), cancellationToken: Cancellation)).Urn);
        await Connection.Engine.SetRootResourceAsync(new() { Urn = "urn:stack" }, cancellationToken: Cancellation);
        Assert.Equal("urn:stack", (await Connection.Engine.GetRootResourceAsync(new(), cancellationToken: Cancellation)).Urn);
    }

    [Fact]
    public async Task Outputs_of_a_component_arrive_without_output_marks()
    {
        var outputs = MapValue.Of(
            ("id", new OutputValue("i", IsSecret: true, null)), ("later", new OutputValue(null, IsSecret: false, null)));
        var request = new RegisterResourceOutputsRequest { Urn = "urn:stack", Outputs = outputs.Wire() };
        await Connection.Monitor.RegisterResourceOutputsAsync(request, cancellationToken: Cancellation);
        Assert.Equal(("urn:stack", Bag.Json("""{"id": {"<secret>": "i"}, "later": "<unknown>"}""")), Deployment.ComponentOutputs);
    }
}

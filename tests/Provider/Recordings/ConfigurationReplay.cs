using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Recordings;

/// <summary>The calls with which a process begins.</summary>
sealed class ConfigurationReplay(Twins twins)
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async Task HandshakeAsync(Processes processes)
    {
        await processes.StartAsync(Cancellation);
        Assert.True((await processes.Latest.HandshakeAsync(Cancellation)).AcceptSecrets);
    }

    public async Task CheckConfigAsync(Processes processes, RecordedCall call)
    {
        var news = (MapValue)twins.Translate(call.Bag("news")!);
        var answer = await processes.Latest.CheckConfigAsync(news, Cancellation);
        Assert.Empty(answer.Failures);
        Assert.Equal(news, answer.Inputs.Bagged().Plain());
    }

    /// <summary>Rule 4: a change of the configuration never replaces a provider, but for its address.</summary>
    public async Task DiffConfigAsync(Processes processes, RecordedCall call)
    {
        var answer = await processes.Latest.Calls.DiffConfigAsync(new()
        {
            Urn = call.Urn,
            Name = call.Name,
            Type = call.Request.TextAt("type"),
            Olds = ((MapValue)twins.Translate(call.Bag("olds")!)).Wire(),
            OldInputs = ((MapValue)twins.Translate(call.Bag("oldInputs")!)).Wire(),
            News = ((MapValue)twins.Translate(call.Bag("news")!)).Wire(),
        }, cancellationToken: Cancellation);
        Assert.Equal(call.Response.TextAt("changes"), answer.Changes == DiffResponse.Types.DiffChanges.DiffSome ? "DIFF_SOME" : "DIFF_NONE");
        Assert.Empty(answer.Replaces.Except(["baseUrl"]));
    }

    public async Task ConfigureAsync(Processes processes, RecordedCall call)
    {
        var answer = await processes.Latest.ConfigureAsync((MapValue)twins.Translate(call.Bag("args")!), Cancellation);
        Assert.True(answer.SupportsPreview);
        processes.Configure();
    }
}

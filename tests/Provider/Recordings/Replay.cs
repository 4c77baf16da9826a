using Grpc.Core;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Recordings;

/// <summary>Sends a scenario's requests to the real plugin, with the IDs and names of here, and judges each answer.</summary>
sealed class Replay(Stage.Mixpeek mixpeek, EngineServer engine, Recording recording)
{
    readonly Twins twins = new();
    string step = "";

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    static CallOptions Options => new(cancellationToken: Cancellation);

    public async Task RunAsync()
    {
        // The one address is the other's, spelled otherwise: a change of it is a change, and leads to the same server.
        twins.Pair("http://127.0.0.1:9", mixpeek.Url);
        twins.Pair("http://127.0.0.1:8", $"{mixpeek.Url}/");
        var (configuration, resources) = (new ConfigurationReplay(twins), new ResourceReplay(twins));
        foreach (var recorded in recording.Steps)
        {
            step = recorded.Name;
            await using var processes = new Processes(engine, mixpeek.Url);
            foreach (var call in recorded.Calls.Where(call => !Departures.LeftOut.ContainsKey(Place(call))))
                await SendAsync(processes, configuration, resources, call);
            // A step whose engine was killed ends without a Cancel.
            Assert.Equal(recorded.Calls.Any(call => call.Unfinished) ? 1 : 0, processes.Count);
        }
    }

    async Task SendAsync(Processes processes, ConfigurationReplay configuration, ResourceReplay resources, RecordedCall call)
    {
        switch (call.Rpc)
        {
            case "Handshake": await configuration.HandshakeAsync(processes); break;
            case "GetPluginInfo": Assert.NotEmpty((await processes.Latest.Calls.GetPluginInfoAsync(new(), Options)).Version); break;
            case "GetSchema": Assert.NotEmpty((await processes.Latest.Calls.GetSchemaAsync(new(), Options)).Schema); break;
            case "CheckConfig": await configuration.CheckConfigAsync(processes, call); break;
            case "DiffConfig": await configuration.DiffConfigAsync(processes, call); break;
            case "Configure": await configuration.ConfigureAsync(processes, call); break;
            case "Cancel": Assert.True(await processes.CancelAsync(Cancellation), "it had to be killed"); break;
            default: await AskAsync(processes, resources, call); break;
        }
    }

    /// <summary>A call about a resource: as many requests to Mixpeek as it may make, and a failure where it is to fail.</summary>
    async Task AskAsync(Processes processes, ResourceReplay resources, RecordedCall call)
    {
        var calls = processes.Configured.Calls;
        var fails = Departures.Faults.TryGetValue(Place(call), out var fault);
        if (fails)
            await mixpeek.Server.FaultAsync($$"""{"method": "{{fault!.Method}}", "path": "{{fault.Path}}", "kind": "status", "status": {{fault.Status}}}""");
        else
            Assert.True(!call.Failed || Departures.Succeeds.Contains(Place(call)), $"{Place(call)} failed in the recording, and no table says why it does here");
        await DriftAsync(resources, call);
        var requests = await mixpeek.DuringAsync(async () =>
        {
            if (fails)
                Refused(await Assert.ThrowsAsync<RpcException>(() => resources.SendAsync(calls, call)));
            else
                await resources.SendAsync(calls, call);
        });
        if (!fails)
            Assert.True(Allowed(call, requests), $"{Place(call)} sent {string.Join(", ", requests.Select(request => request.Whole()))}");
    }

    static bool Allowed(RecordedCall call, IReadOnlyList<JournalEntry> requests) => (call.Rpc, call.Preview) switch
    {
        ("Create", false) => requests is [{ Method: "POST" }],
        ("Update", false) => requests.Count == (Equals(call.Bag("news"), call.Bag("oldInputs")) ? 0 : 1) && requests.All(request => request.Method == "PATCH"),
        // A list answers Reads that follow each other; what it lacks is asked for.
        ("Read", _) => requests.Count <= 2 && requests.All(request => request.OnlyReads()),
        ("Delete", _) => requests.Count(request => !request.Polls()) is 1 or 2 && requests.Count(request => request.Method == "DELETE") == 1,
        _ => requests.Count == 0,
    };

    /// <summary>What somebody did behind the program's back before this Read, as the recording's answer shows it.</summary>
    async Task DriftAsync(ResourceReplay resources, RecordedCall call)
    {
        if (call.Rpc != "Read" || call.Failed)
            return;
        var path = $"/v1/{call.Kind.ToLowerInvariant()}s/{resources.Id(call)}";
        var space = (resources.Ours(call, "inputs").Get("namespace") as TextValue)?.Value;
        if (call.Response.TextAt("id").Length == 0)
            await mixpeek.DeletedAsync(path, space);
        else if (call.Answer("inputs")!.Get("description") is { } now && !now.Equals(call.Bag("inputs")!.Get("description")))
            await mixpeek.SendAsync("PATCH", path, JsonCodec.ToJson(MapValue.Of(("description", now))), space);
    }

    static void Refused(RpcException failure) => Assert.DoesNotContain(
        failure.StatusCode, new[] { StatusCode.Unknown, StatusCode.Internal, StatusCode.DataLoss, StatusCode.OK });

    string Place(RecordedCall call) => $"{recording.Scenario}/{step}/{call.Rpc}/{call.Name}";
}

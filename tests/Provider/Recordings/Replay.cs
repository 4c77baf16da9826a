using Google.Protobuf;
using Grpc.Core;
using Pulumi.Mixpeek.Protocol;
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
        twins.Pair("http://127.0.0.1:9", mixpeek.Url);
        foreach (var recorded in recording.Steps)
        {
            step = recorded.Name;
            await using var processes = new Processes(engine, mixpeek.Url);
            foreach (var call in recorded.Calls.Where(call => !Departures.LeftOut.ContainsKey(Place(call))))
                await SendAsync(processes, call);
            // A step whose engine was killed ends without a Cancel.
            Assert.Equal(recorded.Calls.Any(call => call.Unfinished) ? 1 : 0, processes.Count);
        }
    }

    async Task SendAsync(Processes processes, RecordedCall call)
    {
        switch (call.Rpc)
        {
            case "Handshake": await HandshakeAsync(processes); break;
            case "GetPluginInfo": Assert.NotEmpty((await processes.Latest.Calls.GetPluginInfoAsync(new(), Options)).Version); break;
            case "GetSchema": Assert.NotEmpty((await processes.Latest.Calls.GetSchemaAsync(new(), Options)).Schema); break;
            case "CheckConfig": await CheckConfigAsync(processes, call); break;
            case "DiffConfig": await DiffConfigAsync(processes, call); break;
            case "Configure": await ConfigureAsync(processes, call); break;
            case "Cancel": Assert.True(await processes.CancelAsync(Cancellation), "it had to be killed"); break;
            default: await AskAsync(processes, call); break;
        }
    }

    /// <summary>A call about a resource: as many requests to Mixpeek as it may make, and a failure where it is to fail.</summary>
    async Task AskAsync(Processes processes, RecordedCall call)
    {
        var calls = processes.Configured.Calls;
        var fails = Departures.Faults.TryGetValue(Place(call), out var fault);
        if (fails)
            await mixpeek.Server.FaultAsync($$"""{"method": "{{fault!.Method}}", "path": "{{fault.Path}}", "kind": "status", "status": {{fault.Status}}}""");
        else
            Assert.True(!call.Failed || Departures.Succeeds.Contains(Place(call)), $"{Place(call)} failed in the recording, and no table says why it does here");
        await DriftAsync(call);
        var requests = await mixpeek.DuringAsync(async () =>
        {
            if (fails)
                Refused(await Assert.ThrowsAsync<RpcException>(() => AskAsync(calls, call)));
            else
                await AskAsync(calls, call);
        });
        if (!fails)
            Assert.True(Allowed(call, requests), $"{Place(call)} sent {string.Join(", ", requests.Select(request => request.Whole()))}");
    }

    Task AskAsync(ResourceProvider.ResourceProviderClient calls, RecordedCall call) => call.Rpc switch
    {
        "Check" => CheckAsync(calls, call),
        "Diff" => DiffAsync(calls, call),
        "Create" => CreateAsync(calls, call),
        "Read" => ReadAsync(calls, call),
        "Update" => UpdateAsync(calls, call),
        "Delete" => DeleteAsync(calls, call),
        _ => throw new InvalidDataException($"{Place(call)}: no replay for this call"),
    };

    static bool Allowed(RecordedCall call, IReadOnlyList<JournalEntry> requests) => (call.Rpc, call.Preview) switch
    {
        ("Create", false) => requests is [{ Method: "POST" }],
        ("Update", false) => requests.Count == (Equals(call.Bag("news"), call.Bag("oldInputs")) ? 0 : 1) && requests.All(request => request.Method == "PATCH"),
        ("Read", _) => requests is [{ Method: "GET" }],
        ("Delete", _) => requests.Count(request => !request.Polls()) is 1 or 2 && requests.Count(request => request.Method == "DELETE") == 1,
        _ => requests.Count == 0,
    };

    async Task CheckAsync(ResourceProvider.ResourceProviderClient calls, RecordedCall call)
    {
        var olds = call.Bag("olds") ?? MapValue.Empty;
        var request = new CheckRequest
        {
            Urn = call.Urn,
            Name = call.Name,
            Type = call.Request.TextAt("type"),
            Olds = (olds.Count == 0 ? olds : twins.Bag(call.Urn, olds)).Wire(),
            News = ((MapValue)twins.Translate(call.Bag("news")!)).Wire(),
            RandomSeed = ByteString.FromBase64(call.Request.TextAt("randomSeed")),
        };
        if (call.Request.Get("autonaming") is MapValue autonaming)
            request.Autonaming = new()
            {
                ProposedName = autonaming.TextAt("proposedName"),
                Mode = Enum.Parse<CheckRequest.Types.AutonamingOptions.Types.Mode>(autonaming.TextAt("mode") is { Length: > 0 } mode ? mode : "PROPOSE", ignoreCase: true),
            };
        var answer = await calls.CheckAsync(request, Options);
        var name = Samples.NameOf(Kind(call));
        var recorded = call.Answer("inputs")!;
        if (!recorded.ContainsKey(name))
        {
            Assert.Contains(name, string.Concat(answer.Failures.Select(failure => failure.Property + failure.Reason)), StringComparison.Ordinal);
            return;
        }
        Assert.Equal([], answer.Failures.Select(failure => $"{failure.Property}: {failure.Reason}"));
        var ours = answer.Inputs.Bagged();
        Verdicts.Checked(Kind(call), call.Name, (MapValue)twins.Translate(recorded), ours);
        twins.Pair(((TextValue)recorded[name]).Value, ((TextValue)ours[name]).Value);
        twins.Pair(call.Urn, recorded, ours);
    }

    async Task DiffAsync(ResourceProvider.ResourceProviderClient calls, RecordedCall call)
    {
        var request = new DiffRequest
        {
            Id = Id(call),
            Urn = call.Urn,
            Name = call.Name,
            Type = call.Request.TextAt("type"),
            Olds = Ours(call, "olds").Wire(),
            OldInputs = Ours(call, "oldInputs").Wire(),
            News = Ours(call, "news").Wire(),
        };
        request.IgnoreChanges.Add((call.Request.Get("ignoreChanges") as ListValue ?? []).Select(path => ((TextValue)path).Value));
        Verdicts.Diffed(call.Response, await calls.DiffAsync(request, Options));
    }

    async Task CreateAsync(ResourceProvider.ResourceProviderClient calls, RecordedCall call)
    {
        var inputs = Ours(call, "properties");
        // Where the recording's Check let a missing name through, this one did not, and the engine would have stopped there.
        if (!inputs.ContainsKey(Samples.NameOf(Kind(call))))
            return;
        var answer = await calls.CreateAsync(new()
        {
            Urn = call.Urn,
            Name = call.Name,
            Type = call.Request.TextAt("type"),
            Properties = inputs.Wire(),
            Preview = call.Preview,
        }, Options);
        if (call.Preview)
        {
            Verdicts.PreviewedCreate(Kind(call), inputs, answer);
            return;
        }
        var outputs = answer.Properties.Bagged();
        Verdicts.Done(Kind(call), answer.Id, inputs, outputs);
        Keep(call, answer.Id, outputs);
    }

    async Task UpdateAsync(ResourceProvider.ResourceProviderClient calls, RecordedCall call)
    {
        var request = new UpdateRequest
        {
            Id = Id(call),
            Urn = call.Urn,
            Name = call.Name,
            Type = call.Request.TextAt("type"),
            Olds = Ours(call, "olds").Wire(),
            OldInputs = Ours(call, "oldInputs").Wire(),
            News = Ours(call, "news").Wire(),
            Preview = call.Preview,
        };
        var outputs = (await calls.UpdateAsync(request, Options)).Properties.Bagged();
        if (call.Preview)
            Verdicts.PreviewedUpdate(Kind(call), request.Id, outputs);
        else
            Verdicts.Done(Kind(call), request.Id, Ours(call, "news"), outputs);
        if (!call.Preview)
            twins.Pair(call.Urn, call.Answer("properties")!, outputs);
    }

    async Task ReadAsync(ResourceProvider.ResourceProviderClient calls, RecordedCall call)
    {
        var state = Ours(call, "inputs");
        var answer = await calls.ReadAsync(new()
        {
            Id = Id(call),
            Urn = call.Urn,
            Name = call.Name,
            Type = call.Request.TextAt("type"),
            Properties = Ours(call, "properties").Wire(),
            Inputs = state.Wire(),
        }, Options);
        if (call.Response.TextAt("id").Length == 0)
        {
            Assert.Equal(("", false, false), (answer.Id, answer.HasProperties, answer.HasInputs));
            return;
        }
        Verdicts.ReadBack(Id(call), state, answer);
        twins.Pair(call.Urn, call.Answer("inputs")!, answer.Inputs.Bagged());
        twins.Pair(call.Urn, call.Answer("properties")!, answer.Properties.Bagged());
    }

    async Task DeleteAsync(ResourceProvider.ResourceProviderClient calls, RecordedCall call) => await calls.DeleteAsync(new()
    {
        Id = Id(call),
        Urn = call.Urn,
        Name = call.Name,
        Type = call.Request.TextAt("type"),
        Properties = Ours(call, "properties").Wire(),
        OldInputs = Ours(call, "oldInputs").Wire(),
    }, Options);

    /// <summary>What somebody did behind the program's back before this Read, as the recording's answer shows it.</summary>
    async Task DriftAsync(RecordedCall call)
    {
        if (call.Rpc != "Read" || call.Failed)
            return;
        var path = $"/v1/{Kind(call).ToLowerInvariant()}s/{Id(call)}";
        var space = (Ours(call, "inputs").Get("namespace") as TextValue)?.Value;
        if (call.Response.TextAt("id").Length == 0)
            await mixpeek.SendAsync("DELETE", path, @namespace: space);
        else if (call.Answer("inputs")!.Get("description") is { } now && !now.Equals(call.Bag("inputs")!.Get("description")))
            await mixpeek.SendAsync("PATCH", path, JsonCodec.ToJson(MapValue.Of(("description", now))), space);
    }

    /// <summary>A state after a create: recorded even where the recording's create only half succeeded, as its state has it.</summary>
    void Keep(RecordedCall call, string id, MapValue outputs)
    {
        if (call.Response.TextAt("id") is { Length: > 0 } recordedId)
        {
            twins.Pair(recordedId, id);
            twins.Pair(call.Urn, call.Answer("properties")!, outputs);
        }
        else
            half[call.Urn] = (id, outputs);
    }

    /// <summary>What was created here while the recording's create ended as a partial failure, whose ID only the next step shows.</summary>
    readonly Dictionary<string, (string Id, MapValue Outputs)> half = [];

    string Id(RecordedCall call)
    {
        var recorded = call.Request.TextAt("id");
        if (half.Remove(call.Urn, out var created))
        {
            twins.Pair(recorded, created.Id);
            twins.Pair(call.Urn, (call.Bag("olds") ?? call.Bag("properties"))!, created.Outputs);
        }
        return twins.Text(recorded);
    }

    MapValue Ours(RecordedCall call, string bag) => twins.Bag(call.Urn, call.Bag(bag) ?? MapValue.Empty);

    static async Task HandshakeAsync(Processes processes)
    {
        await processes.StartAsync(Cancellation);
        Assert.True((await processes.Latest.HandshakeAsync(Cancellation)).AcceptSecrets);
    }

    async Task CheckConfigAsync(Processes processes, RecordedCall call)
    {
        var news = (MapValue)twins.Translate(call.Bag("news")!);
        var answer = await processes.Latest.CheckConfigAsync(news, Cancellation);
        Assert.Empty(answer.Failures);
        Assert.Equal(news, answer.Inputs.Bagged().Plain());
    }

    /// <summary>Rule 4: a change of the configuration never replaces a provider, but for its address.</summary>
    async Task DiffConfigAsync(Processes processes, RecordedCall call)
    {
        var answer = await processes.Latest.Calls.DiffConfigAsync(new()
        {
            Urn = call.Urn,
            Name = call.Name,
            Type = call.Request.TextAt("type"),
            Olds = ((MapValue)twins.Translate(call.Bag("olds")!)).Wire(),
            OldInputs = ((MapValue)twins.Translate(call.Bag("oldInputs")!)).Wire(),
            News = ((MapValue)twins.Translate(call.Bag("news")!)).Wire(),
        }, Options);
        Assert.Equal(call.Response.TextAt("changes"), answer.Changes == DiffResponse.Types.DiffChanges.DiffSome ? "DIFF_SOME" : "DIFF_NONE");
        Assert.Empty(answer.Replaces);
    }

    async Task ConfigureAsync(Processes processes, RecordedCall call)
    {
        var answer = await processes.Latest.ConfigureAsync((MapValue)twins.Translate(call.Bag("args")!), Cancellation);
        Assert.True(answer.SupportsPreview);
        processes.Configure();
    }

    static void Refused(RpcException failure) => Assert.DoesNotContain(
        failure.StatusCode, new[] { StatusCode.Unknown, StatusCode.Internal, StatusCode.DataLoss, StatusCode.OK });

    static string Kind(RecordedCall call) => call.Request.TextAt("type").Split(':')[^1];

    string Place(RecordedCall call) => $"{recording.Scenario}/{step}/{call.Rpc}/{call.Name}";
}

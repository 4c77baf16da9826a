using Google.Protobuf;
using Grpc.Core;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Recordings;

/// <summary>The calls about resources.</summary>
sealed class ResourceReplay(Twins twins)
{
    /// <summary>What was created here while the recording's create ended as a partial failure, whose ID only the next step shows.</summary>
    readonly Dictionary<string, (string Id, MapValue Outputs)> half = [];

    static CallOptions Options => new(cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>Sends a call as it was recorded, and judges the answer.</summary>
    public Task SendAsync(ResourceProvider.ResourceProviderClient calls, RecordedCall call) => call.Rpc switch
    {
        "Check" => CheckAsync(calls, call),
        "Diff" => DiffAsync(calls, call),
        "Create" => CreateAsync(calls, call),
        "Read" => ReadAsync(calls, call),
        "Update" => UpdateAsync(calls, call),
        "Delete" => DeleteAsync(calls, call),
        _ => throw new InvalidDataException($"{call.Rpc} of {call.Name}: no replay for this call"),
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
        var name = Samples.NameOf(call.Kind);
        var recorded = call.Answer("inputs")!;
        if (!recorded.ContainsKey(name))
        {
            Assert.Contains(name, string.Concat(answer.Failures.Select(failure => failure.Property + failure.Reason)), StringComparison.Ordinal);
            return;
        }
        Assert.Equal([], answer.Failures.Select(failure => $"{failure.Property}: {failure.Reason}"));
        var ours = answer.Inputs.Bagged();
        Verdicts.Checked(call.Kind, call.Name, (MapValue)twins.Translate(recorded), ours);
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
        if (!inputs.ContainsKey(Samples.NameOf(call.Kind)))
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
            Verdicts.PreviewedCreate(call.Kind, inputs, answer);
            return;
        }
        var outputs = answer.Properties.Bagged();
        Verdicts.Done(call.Kind, answer.Id, inputs, outputs);
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
            Verdicts.PreviewedUpdate(call.Kind, request.Id, outputs);
        else
            Verdicts.Done(call.Kind, request.Id, Ours(call, "news"), outputs);
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

    /// <summary>The ID here of what a call is about.</summary>
    public string Id(RecordedCall call)
    {
        var recorded = call.Request.TextAt("id");
        if (half.Remove(call.Urn, out var created))
        {
            twins.Pair(recorded, created.Id);
            twins.Pair(call.Urn, (call.Bag("olds") ?? call.Bag("properties"))!, created.Outputs);
        }
        return twins.Text(recorded);
    }

    /// <summary>What stands here for a bag of the request.</summary>
    public MapValue Ours(RecordedCall call, string bag) => twins.Bag(call.Urn, call.Bag(bag) ?? MapValue.Empty);
}

using System.Text.RegularExpressions;
using Google.Protobuf;
using Google.Rpc;
using Grpc.Core;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Tests.Replay;

/// <summary>Plays a step's recorded answers back, and keeps what it was asked.</summary>
sealed partial class Player
{
    readonly Lock gate = new();
    readonly List<RecordedCall> unused = [];
    readonly List<PlayedCall> journal = [];
    TaskCompletionSource waiting = new(), cancelled = new();
    RecordedStep? step;
    long clock;

    /// <summary>Takes up a step: its answers from now on, and an empty journal.</summary>
    public void Begin(RecordedStep next)
    {
        lock (gate)
        {
            step = next;
            unused.Clear();
            unused.AddRange(next.Calls);
            journal.Clear();
            (waiting, cancelled) = (new(), new());
        }
    }

    /// <summary>What it was asked in this step, without the processes that only told the schema.</summary>
    public IReadOnlyList<PlayedCall> Journal
    {
        get
        {
            lock (gate)
                return [.. journal.GroupBy(call => call.Session).Where(AsksForMore).SelectMany(session => session).OrderBy(call => call.Began)];
        }
    }

    /// <summary>Comes when a call of this step waits, as the recorded one did, for the engine to be interrupted or killed.</summary>
    public Task Waiting => waiting.Task;

    /// <summary>Answers a call.</summary>
    /// <exception cref="RpcException">The recorded one failed, or there is none like it.</exception>
    public async Task<TResponse> PlayAsync<TResponse>(string rpc, int session, IMessage request, CancellationToken cancellation)
        where TResponse : IMessage, new()
    {
        var (played, recorded) = Take(rpc, session, MessageValues.ToValue(request));
        try
        {
            if (rpc == "Cancel")
                cancelled.TrySetResult();
            if (recorded is { Waits: true })
            {
                waiting.TrySetResult();
                await cancelled.Task.WaitAsync(cancellation);
            }
            return recorded is null || rpc == "GetSchema" ? Unrecorded<TResponse>(played) : Recorded<TResponse>(recorded);
        }
        finally
        {
            played.Ended = Interlocked.Increment(ref clock);
        }
    }

    TResponse Recorded<TResponse>(RecordedCall call) where TResponse : IMessage, new() =>
        call.Error is { } error ? throw Failure(call, error) : MessageValues.Fill(new TResponse(), call.Response);

    /// <summary>The engine may ask more of a provider as such than it did; of a resource it may not.</summary>
    static TResponse Unrecorded<TResponse>(PlayedCall call) where TResponse : IMessage, new() =>
        call.Urn.Length > 0 && call.Rpc is not ("CheckConfig" or "DiffConfig" or "Configure")
            ? throw new RpcException(new(StatusCode.Unimplemented, $"the recording has no {call.Rpc} of {call.Urn} (any more)"))
            : Usual<TResponse>(call);

    (PlayedCall Played, RecordedCall? Recorded) Take(string rpc, int session, MapValue request)
    {
        lock (gate)
        {
            var played = new PlayedCall(rpc, session, Interlocked.Increment(ref clock), request);
            journal.Add(played);
            var alike = unused.Where(call => call.Rpc == rpc && call.Urn == played.Urn && call.Preview == played.Preview).ToList();
            var best = alike.FirstOrDefault(call => Normal.Of(rpc, call.Request) == Normal.Of(rpc, request)) ?? alike.FirstOrDefault();
            if (best is not null)
                unused.Remove(best);
            return (played, best);
        }
    }

    static bool AsksForMore(IEnumerable<PlayedCall> session) =>
        session.All(call => call.Rpc != "GetSchema") || session.Any(call => call.Rpc == "Configure");

    /// <summary>What this provider answers to a call of the engine that is not in the recording: one process more, or the schema.</summary>
    static TResponse Usual<TResponse>(PlayedCall call) where TResponse : IMessage, new() => call.Rpc switch
    {
        "GetSchema" => MessageValues.Fill(new TResponse(), MapValue.Of(("schema", Schema.Value))),
        "CheckConfig" => MessageValues.Fill(new TResponse(), MapValue.Of(("inputs", call.Request["news"]))),
        "Handshake" or "Configure" => MessageValues.Fill(new TResponse(), Bag.Json(
            """
            {"acceptSecrets": true, "acceptResources": true, "acceptOutputs": true, "supportsPreview": true,
             "supportsAutonamingConfiguration": true}
            """)),
        "GetPluginInfo" => MessageValues.Fill(new TResponse(), MapValue.Of(("version", "0.1.0"))),
        _ => new TResponse(),
    };

    /// <summary>The recording provider's schema, which the CLI printed.</summary>
    static readonly Lazy<string> Schema = new(() => string.Join('\n', File.ReadLines(Repository.Path("tests", "recordings", "package", "01-schema.txt"))
        .Skip(1).TakeWhile(line => !line.StartsWith("exit ", StringComparison.Ordinal))));

    RpcException Failure(RecordedCall call, string error)
    {
        var match = GoStatus().Match(error);
        var code = Enum.Parse<StatusCode>(match.Groups["code"].Value);
        var message = match.Groups["message"].Value;
        return message == "created, not ready" ? HalfDone(call, message).ToRpcException() : new RpcException(new(code, message));
    }

    /// <summary>A partial failure: its details are not in the recording, but the state after the step is made of them.</summary>
    Google.Rpc.Status HalfDone(RecordedCall call, string message)
    {
        var state = step!.StateOf(call.Urn) ?? throw new InvalidDataException($"no state says what became of {call.Urn}");
        var details = new ErrorResourceInitFailed
        {
            Id = ((TextValue)state["id"]).Value,
            Properties = WireCodec.Encode((MapValue)state["outputs"]),
            Inputs = WireCodec.Encode((MapValue)state["inputs"]),
            Reasons = { ((ListValue)state["initErrors"]).Cast<TextValue>().Select(reason => reason.Value) },
        };
        return new()
        {
            Code = (int)Code.Unknown,
            Message = message,
            Details = { Google.Protobuf.WellKnownTypes.Any.Pack(details) },
        };
    }

    [GeneratedRegex("^rpc error: code = (?<code>[A-Za-z]+) desc = (?<message>.*)$")]
    private static partial Regex GoStatus();
}

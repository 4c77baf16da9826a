using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Values;
using BoolValue = Pulumi.Mixpeek.Values.BoolValue;
using Changes = Pulumi.Mixpeek.Protocol.DiffResponse.Types.DiffChanges;

namespace Pulumi.Mixpeek.Stack.Tests.Deployment;

/// <summary>
/// A provider of which tests say what it answers. Of itself, it keeps things in memory, names them <c>id-NAME</c>, replaces what has a
/// changed <c>fixed</c>, deletes first what has <c>first: true</c>, and refuses inputs with <c>bad</c>. It lists two a page: as homes
/// what has no <c>namespace</c>, as things what has one.
/// </summary>
sealed class FakeProvider : ResourceProvider.ResourceProviderBase
{
    const string Schema = """
        {"name": "fake", "resources": {
            "fake:index:Home": {"listInputs": {"type": "object", "properties": {}}},
            "fake:index:Thing": {"listInputs": {"type": "object", "properties": {"namespace": {"type": "string"}}}},
            "fake:index:Unlisted": {}}}
        """;

    readonly ConcurrentQueue<string> calls = new();
    int created;

    /// <summary>The calls so far, such as <c>Create a</c>; previews as <c>Create a?</c>.</summary>
    public IReadOnlyList<string> Calls => [.. calls];

    /// <summary>What the server has, by ID.</summary>
    public ConcurrentDictionary<string, MapValue> Things { get; } = new();

    /// <summary>Runs before a call is answered, under its name in <see cref="Calls"/>; it may throw or wait.</summary>
    public Func<string, Task> Before { get; set; } = _ => Task.CompletedTask;

    public ConcurrentDictionary<string, MapValue> Checked { get; } = new();

    /// <summary>Another ID by which a thing can be read, and its own.</summary>
    public (string Other, string Id) Alias { get; set; }

    /// <summary>Forgets the calls so far.</summary>
    public void Forget() => calls.Clear();

    public override Task<CheckResponse> CheckConfig(CheckRequest request, ServerCallContext context) =>
        Task.FromResult(new CheckResponse { Inputs = request.News });

    public override Task<DiffResponse> DiffConfig(DiffRequest request, ServerCallContext context) =>
        Task.FromResult(new DiffResponse { Changes = request.News == request.OldInputs ? Changes.DiffNone : Changes.DiffSome });

    public override Task<ConfigureResponse> Configure(ConfigureRequest request, ServerCallContext context) =>
        Task.FromResult(new ConfigureResponse { AcceptSecrets = true, SupportsPreview = true, AcceptResources = true, AcceptOutputs = true });

    public override async Task<CheckResponse> Check(CheckRequest request, ServerCallContext context)
    {
        var olds = WireCodec.Decode(request.Olds);
        await AnswerAsync($"Check {request.Name}{(olds.Count == 0 ? "" : " with olds")}");
        Checked[request.Name] = WireCodec.Decode(request.News);
        var response = new CheckResponse { Inputs = request.News };
        if (Checked[request.Name].ContainsKey("bad"))
            response.Failures.Add(new CheckFailure { Property = "bad", Reason = "must not be there" });
        return response;
    }

    public override async Task<DiffResponse> Diff(DiffRequest request, ServerCallContext context)
    {
        await AnswerAsync($"Diff {request.Name}");
        MapValue olds = WireCodec.Decode(request.OldInputs), news = WireCodec.Decode(request.News);
        var changed = olds.Keys.Union(news.Keys).Where(name => !Equals(olds.Get(name), news.Get(name))).Order(StringComparer.Ordinal).ToArray();
        var response = new DiffResponse
        {
            Changes = changed.Length == 0 ? Changes.DiffNone : Changes.DiffSome,
            DeleteBeforeReplace = news.Get("first") is BoolValue { Value: true },
        };
        response.Diffs.Add(changed);
        response.Replaces.Add(changed.Intersect(["fixed"]));
        return response;
    }

    public override async Task<CreateResponse> Create(CreateRequest request, ServerCallContext context)
    {
        await AnswerAsync($"Create {request.Name}{(request.Preview ? "?" : "")}");
        var inputs = WireCodec.Decode(request.Properties);
        if (request.Preview)
            return new() { Properties = request.Properties };
        var id = $"{request.Name}-{Interlocked.Increment(ref created)}";
        Things[id] = inputs;
        return new() { Id = id, Properties = WireCodec.Encode(inputs.With("key", id)) };
    }

    public override async Task<UpdateResponse> Update(UpdateRequest request, ServerCallContext context)
    {
        await AnswerAsync($"Update {request.Name}{(request.Preview ? "?" : "")}");
        var inputs = WireCodec.Decode(request.News);
        if (!request.Preview)
            Things[request.Id] = inputs;
        return new() { Properties = WireCodec.Encode(inputs.With("key", request.Id)) };
    }

    public override async Task<ReadResponse> Read(ReadRequest request, ServerCallContext context)
    {
        await AnswerAsync($"Read {request.Name}");
        var id = request.Id == Alias.Other ? Alias.Id : request.Id[(request.Id.IndexOf('/') + 1)..];
        return Things.TryGetValue(id, out var inputs)
            ? new() { Id = id, Inputs = WireCodec.Encode(inputs), Properties = WireCodec.Encode(inputs.With("key", id)) }
            : new();
    }

    public override Task<GetSchemaResponse> GetSchema(GetSchemaRequest request, ServerCallContext context) =>
        Task.FromResult(new GetSchemaResponse { Schema = Schema });

    public override async Task List(ListRequest request, IServerStreamWriter<ListResponse> responseStream, ServerCallContext context)
    {
        var kind = request.Token.Split(':')[^1];
        var within = WireCodec.Decode(request.Query).Get("namespace");
        await AnswerAsync($"List {kind} {request.ContinuationToken}".TrimEnd());
        var start = request.ContinuationToken.Length == 0 ? 0 : int.Parse(request.ContinuationToken);
        var all = Things.Where(thing => Equals(thing.Value.Get("namespace"), within)).OrderBy(thing => thing.Key, StringComparer.Ordinal).ToList();
        foreach (var (id, thing) in all.Skip(start).Take(2))
            await responseStream.WriteAsync(new() { Result = new() { Id = id, Name = ((TextValue)thing["name"]).Value } });
        if (start + 2 < all.Count)
            await responseStream.WriteAsync(new() { Continuation = new() { ContinuationToken = $"{start + 2}" } });
    }

    public override async Task<Empty> Delete(DeleteRequest request, ServerCallContext context)
    {
        await AnswerAsync($"Delete {request.Id}");
        Things.TryRemove(request.Id, out _);
        return new();
    }

    public override async Task<Empty> Cancel(Empty request, ServerCallContext context)
    {
        await Before("Cancel");
        return new();
    }

    Task AnswerAsync(string call)
    {
        calls.Enqueue(call);
        return Before(call);
    }
}

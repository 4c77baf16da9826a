using Google.Protobuf;
using Grpc.Core;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Stage;

/// <summary>One resource as an engine keeps it: what its state holds, and the calls that it makes about it.</summary>
/// <param name="plugin">The process that is asked.</param>
/// <param name="kind">The type's last part, such as <c>Bucket</c>.</param>
/// <param name="name">The logical name in the program.</param>
sealed class Managed(PluginProcess plugin, string kind, string name)
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public string Kind => kind;
    public string Name => name;
    public string Type { get; } = $"mixpeek:index:{kind}";
    public string Urn { get; } = $"urn:pulumi:dev::tests::mixpeek:index:{kind}::{name}";

    /// <summary>The process that is asked from now on: each phase of an engine has one of its own.</summary>
    public PluginProcess Process { get; set; } = plugin;

    public string Id { get; set; } = "";

    /// <summary>The checked inputs that the state holds; null where it does not hold the resource.</summary>
    public MapValue? Inputs { get; set; }

    public MapValue? Outputs { get; set; }

    /// <summary>What a seed of random bytes is, the same one in each call unless a test says otherwise.</summary>
    public byte[] Seed { get; set; } = [1, 2, 3, 4, 5, 6, 7, 8];

    ResourceProvider.ResourceProviderClient Calls => Process.Calls;

    /// <summary>Check, with the state's inputs as <c>olds</c> unless it is for a replacement.</summary>
    public async Task<CheckResponse> CheckAsync(
        MapValue news, bool replacing = false, CheckRequest.Types.AutonamingOptions? autonaming = null) =>
        await Calls.CheckAsync(new()
        {
            Urn = Urn,
            Name = Name,
            Type = Type,
            Olds = (replacing ? MapValue.Empty : Inputs ?? MapValue.Empty).Wire(),
            News = news.Wire(),
            RandomSeed = ByteString.CopyFrom(Seed),
            Autonaming = autonaming,
        }, cancellationToken: Cancellation);

    /// <summary>The checked inputs of a program in which nothing is wrong.</summary>
    public async Task<MapValue> CheckedAsync(MapValue news, bool replacing = false)
    {
        var answer = await CheckAsync(news, replacing);
        Assert.Equal("", string.Join('\n', answer.Failures.Select(failure => $"{failure.Property}: {failure.Reason}")));
        return answer.Inputs.Bagged();
    }

    /// <summary>What is wrong with a program, a line each: <c>property: reason</c>.</summary>
    public async Task<IReadOnlyList<string>> FailuresAsync(MapValue news) =>
        [.. (await CheckAsync(news)).Failures.Select(failure => $"{failure.Property}: {failure.Reason}")];

    public async Task<DiffResponse> DiffAsync(MapValue news, params string[] ignored)
    {
        var request = new DiffRequest
        {
            Id = Id,
            Urn = Urn,
            Name = Name,
            Type = Type,
            Olds = Outputs!.Wire(),
            OldInputs = Inputs!.Wire(),
            News = news.Wire(),
        };
        request.IgnoreChanges.Add(ignored);
        return await Calls.DiffAsync(request, cancellationToken: Cancellation);
    }

    /// <summary>The outputs that a create's preview promises.</summary>
    public async Task<CreateResponse> PreviewCreateAsync(MapValue inputs) =>
        await Calls.CreateAsync(CreateRequest(inputs, preview: true), cancellationToken: Cancellation);

    /// <summary>Creates it, and keeps what came back.</summary>
    public async Task<Managed> CreateAsync(MapValue inputs)
    {
        var answer = await CreatingAsync(inputs);
        (Id, Inputs, Outputs) = (answer.Id, inputs, answer.Properties.Bagged());
        return this;
    }

    /// <summary>The call alone, for a test that looks at its failure.</summary>
    public AsyncUnaryCall<CreateResponse> CreatingAsync(MapValue inputs) =>
        Calls.CreateAsync(CreateRequest(inputs, preview: false), cancellationToken: Cancellation);

    /// <summary>The outputs that an update's preview promises.</summary>
    public async Task<MapValue> PreviewUpdateAsync(MapValue inputs) =>
        (await Calls.UpdateAsync(UpdateRequest(inputs, preview: true), cancellationToken: Cancellation)).Properties.Bagged();

    /// <summary>Updates it, and keeps what came back.</summary>
    public async Task<Managed> UpdateAsync(MapValue inputs)
    {
        var answer = await UpdatingAsync(inputs);
        (Inputs, Outputs) = (inputs, answer.Properties.Bagged());
        return this;
    }

    public AsyncUnaryCall<UpdateResponse> UpdatingAsync(MapValue inputs) =>
        Calls.UpdateAsync(UpdateRequest(inputs, preview: false), cancellationToken: Cancellation);

    /// <summary>Read with the state at hand, as a refresh does.</summary>
    public async Task<ReadResponse> ReadAsync() => await Calls.ReadAsync(new()
    {
        Id = Id,
        Urn = Urn,
        Name = Name,
        Type = Type,
        Properties = Outputs!.Wire(),
        Inputs = Inputs!.Wire(),
    }, cancellationToken: Cancellation);

    /// <summary>Read with an ID alone, as an import does.</summary>
    public async Task<ReadResponse> ImportAsync(string id) =>
        await Calls.ReadAsync(new() { Id = id, Urn = Urn, Name = Name, Type = Type }, cancellationToken: Cancellation);

    public AsyncUnaryCall<Google.Protobuf.WellKnownTypes.Empty> DeletingAsync(double timeout = 0) => Calls.DeleteAsync(new()
    {
        Id = Id,
        Urn = Urn,
        Name = Name,
        Type = Type,
        Properties = Outputs!.Wire(),
        OldInputs = Inputs!.Wire(),
        Timeout = timeout,
    }, cancellationToken: Cancellation);

    /// <summary>Deletes it, and forgets it.</summary>
    public async Task DeleteAsync()
    {
        await DeletingAsync();
        (Id, Inputs, Outputs) = ("", null, null);
    }

    CreateRequest CreateRequest(MapValue inputs, bool preview) => new()
    {
        Urn = Urn,
        Name = Name,
        Type = Type,
        Properties = inputs.Wire(),
        Preview = preview,
    };

    UpdateRequest UpdateRequest(MapValue inputs, bool preview) => new()
    {
        Id = Id,
        Urn = Urn,
        Name = Name,
        Type = Type,
        Olds = Outputs!.Wire(),
        OldInputs = Inputs!.Wire(),
        News = inputs.Wire(),
        Preview = preview,
    };
}

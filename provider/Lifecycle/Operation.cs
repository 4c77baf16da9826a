using Pulumi.Mixpeek.Api;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>A call about one resource.</summary>
/// <param name="Doing">What is being done, as a sentence begins with it: <c>creating</c>.</param>
/// <param name="Subject">The resource.</param>
sealed record Operation(string Doing, Subject Subject, IMixpeekApi Api, OperationLog Log, CancellationToken Stop) : EngineCall(Api, Log, Stop)
{
    public override FailedOperation Failed =>
        new(Doing, Subject.Kind.Word, Subject.Kind.Token, Subject.Name) { PropertyPath = Subject.Kind.PropertyPath, MoreTime = MoreTime };

    /// <summary>Fires when nobody hears the answer any more: the connection is lost, or the engine gave up the call.</summary>
    public CancellationToken Unheard { get; init; }

    /// <summary>Fires when the process ends. Until then it can be asked how things stand, and what nobody hears of can be undone.</summary>
    public CancellationToken Over { get; init; }

    public override string MoreTime => "give it more with the resource option `customTimeouts`, and run the command again";
}

using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Lifecycle.Gathering;
using Pulumi.Mixpeek.Resources;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>The life cycle in this process, over a scripted Mixpeek and a swift clock: what one part of it does, and what the user hears.</summary>
/// <param name="kind">The kind of the resource, such as <c>Bucket</c>.</param>
sealed class Course(string kind = "Bucket") : IDisposable
{
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public ScriptedMixpeek Mixpeek { get; } = new();

    public SwiftTime Time { get; } = new();

    public KnownResources Known { get; } = new();

    public Heard Log { get; } = new();

    /// <summary>Ends the waiting, as Cancel and an operation's time do.</summary>
    public CancellationTokenSource Stop { get; } = new();

    /// <summary>The caller is gone.</summary>
    public CancellationTokenSource Unheard { get; } = new();

    /// <summary>The process ends.</summary>
    public CancellationTokenSource Over { get; } = new();

    /// <summary>The provider's own settings.</summary>
    public string? DefaultNamespace { get; set; }

    public bool ForcesByDefault { get; set; }

    public Subject Subject { get; } = SubjectOf(kind);

    public ResourceKind Kind => Subject.Kind;

    public Operation Operation => new("making", Subject, Mixpeek, Log, Stop.Token) { Unheard = Unheard.Token, Over = Over.Token };

    public Checking Checking => new(Known, () => DefaultNamespace);

    public Diffing Diffing => new(Known);

    public Posting Posting => new(Known, Time);

    public Apart Apart => new(Time);

    public Creating Creating => new(Known, Posting, Apart);

    public Updating Updating => new(Known, Apart);

    public ForceDestroy Force => new(Known, () => ForcesByDefault);

    public Deleting Deleting => new(Known, Time, Force);

    public Reading Reading => new(Known, new GatheredReads(Time, () => TimeSpan.Zero), () => DefaultNamespace);

    public static Subject SubjectOf(string kind, string name = "it") =>
        new($"urn:pulumi:dev::tests::mixpeek:index:{kind}::{name}", ResourceKinds.Find($"mixpeek:index:{kind}")!);

    /// <summary>What comes of it; nothing here takes long.</summary>
    public static Task<T> Done<T>(Task<T> work) => work.WaitAsync(Limit, TestContext.Current.CancellationToken);

    public static Task Done(Task work) => work.WaitAsync(Limit, TestContext.Current.CancellationToken);

    /// <summary>The checked inputs, and what is wrong with them, a line each.</summary>
    public (MapValue Inputs, string Failures) Check(MapValue news, MapValue? olds = null, Autonaming? autonaming = null)
    {
        var failures = new Failures();
        var inputs = Checking.Check(Subject, olds ?? MapValue.Empty, news, [1, 2, 3, 4], autonaming, failures);
        return (inputs, string.Join('\n', failures.All.Select(failure => $"{failure.Property}: {failure.Reason}")));
    }

    public Task<(string Id, MapValue Outputs)> CreateAsync(MapValue inputs) => Done(Creating.CreateAsync(Operation, inputs));

    public Task<MapValue> UpdateAsync(string id, MapValue olds, MapValue oldInputs, MapValue news) =>
        Done(Updating.UpdateAsync(Operation, id, olds, oldInputs, news));

    public Task DeleteAsync(string id, MapValue oldInputs, MapValue? properties = null) =>
        Done(Deleting.DeleteAsync(Operation, id, oldInputs, properties ?? MapValue.Empty));

    public Task<Found?> ReadAsync(string id, MapValue? inputs = null, MapValue? properties = null) =>
        Done(Reading.ReadAsync(Operation, id, inputs ?? MapValue.Empty, properties ?? MapValue.Empty));

    public void Dispose()
    {
        Stop.Dispose();
        Unheard.Dispose();
        Over.Dispose();
    }
}

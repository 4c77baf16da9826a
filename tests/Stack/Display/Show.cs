using Microsoft.Extensions.Time.Testing;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.Deployment;
using Pulumi.Mixpeek.Stack.Display;
using Pulumi.Mixpeek.Stack.Display.Lines;
using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Stack.State;
using Pulumi.Mixpeek.Testing;

namespace Pulumi.Mixpeek.Stack.Tests.Display;

/// <summary>Tells a display of a deployment's steps, and takes what it prints.</summary>
sealed class Show : IDisposable
{
    readonly StringWriter output = new();
    readonly Phase phase;
    readonly IDisplay display;
    readonly Dictionary<StepOp, int> changes = [];
    bool failed;

    public Show(OperationKind kind, bool isPreview, string project, bool diff = false)
    {
        phase = new(kind, isPreview, project, "dev");
        var page = new PlainPage(output);
        display = diff ? new DiffDisplay(phase, page, new Ink(false)) : new ProgressDisplay(phase, page, new Ink(false), new FakeTimeProvider());
    }

    /// <summary>A resource of the project, below the stack.</summary>
    public ResourceState State(string type, string name, string id = "", string inputs = "{}", string outputs = "{}") => new()
    {
        Urn = Urns.Of("dev", phase.Project, null, type, name),
        Type = type,
        Custom = type != Urns.StackType,
        Id = id,
        Inputs = Bag.Json(inputs),
        Outputs = Bag.Json(outputs),
        Parent = type == Urns.StackType ? null : phase.StackUrn,
    };

    /// <summary>The stack itself.</summary>
    public Show Stack(StepOp op, string outputs = "{}")
    {
        var state = State(Urns.StackType, $"{phase.Project}-dev", outputs: outputs);
        return Step(op, op == StepOp.Create ? null : state, op == StepOp.Delete ? null : state);
    }

    /// <summary>A step that begins and ends well.</summary>
    public Show Step(StepOp op, ResourceState? old, ResourceState? news, params (string Path, PropertyDiff.Types.Kind Kind)[] detailed) =>
        Begin(op, old, news, detailed).End(op, old, news, detailed);

    public Show Begin(StepOp op, ResourceState? old, ResourceState? news, params (string Path, PropertyDiff.Types.Kind Kind)[] detailed)
    {
        // Nobody knows what a refresh finds before it has ended.
        display.Started(op == StepOp.Refresh ? Describe(op, old, old, []) : Describe(op, old, news, detailed));
        return this;
    }

    public Show End(StepOp op, ResourceState? old, ResourceState? news, params (string Path, PropertyDiff.Types.Kind Kind)[] detailed)
    {
        display.Succeeded(Describe(op, old, news, detailed), TimeSpan.FromMilliseconds(10));
        return this;
    }

    public Show Fail(StepOp op, ResourceState? old, ResourceState? news, string error, params (string Path, PropertyDiff.Types.Kind Kind)[] detailed)
    {
        failed = true;
        display.Started(Describe(op, old, news, detailed));
        display.Failed(Describe(op, old, news, detailed), error);
        return this;
    }

    public Show Say(LogSeverity severity, ResourceState about, string text, bool ephemeral = false)
    {
        failed |= severity == LogSeverity.Error;
        display.Message(severity, about.Urn, text, ephemeral);
        return this;
    }

    public Show Outputs(string olds, string news)
    {
        display.StackOutputs(Bag.Json(olds), Bag.Json(news));
        return this;
    }

    /// <summary>How many resources had such a step.</summary>
    public Show Count(StepOp op, int count)
    {
        changes[op] = count;
        return this;
    }

    /// <summary>All that was printed, without times.</summary>
    public string Text()
    {
        display.Finish(new DeploymentResult(changes, failed), TimeSpan.FromSeconds(0.5));
        return RecordedText.Timeless(output.ToString());
    }

    public void Dispose()
    {
        display.Dispose();
        output.Dispose();
    }

    static Step Describe(StepOp op, ResourceState? old, ResourceState? news, (string Path, PropertyDiff.Types.Kind Kind)[] detailed) =>
        new(op, (news ?? old)!.Urn, old, news)
        {
            DetailedDiff = detailed.ToDictionary(one => one.Path, one => new PropertyDiff { Kind = one.Kind, InputDiff = true }),
            Diffs = [.. detailed.Select(one => one.Path.Split('.', '[')[0]).Distinct()],
        };
}

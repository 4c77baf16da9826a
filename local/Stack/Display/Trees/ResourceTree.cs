using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Stack.State;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Display.Trees;

/// <summary>A step in full: the resource, then its properties, or what of them changes.</summary>
/// <param name="step">The step; a refresh is shown as what it found.</param>
/// <param name="depth">How many parents the resource has.</param>
sealed class ResourceTree(Step step, int depth)
{
    const int Indent = 4;

    readonly TreeWriter writer = new();
    readonly int column = Indent * depth + Indent;

    public IReadOnlyList<TreeLine> Properties()
    {
        Identity();
        switch (Shown)
        {
            case StepOp.Create or StepOp.Import:
                new ValueTree(writer).Properties(step.New!.Inputs, column, Mark.None);
                break;
            case StepOp.Delete when step.Op == StepOp.Refresh:
                writer.Write(column, Mark.None, "--outputs:--");
                new ValueTree(writer).Properties(step.Old!.Outputs, column, Mark.Delete);
                break;
            case StepOp.Delete:
                new ValueTree(writer).Properties(step.Old!.Inputs, column, Mark.None);
                break;
            case StepOp.Update or StepOp.Replace:
                Changes();
                break;
        }
        return writer.Lines;
    }

    /// <summary>What the step shows as.</summary>
    public StepOp Shown => step.Op != StepOp.Refresh ? step.Op : step.New is null ? StepOp.Delete : IsDrift ? StepOp.Update : StepOp.Same;

    /// <summary>The first line: sign, type and kind, and a lock on what is protected.</summary>
    public string Heading => new string(' ', Indent * depth) + OpText.Sign(Shown) + $"{step.Type}: ({Kind}){(IsProtected ? " 🔒" : "")}";

    /// <summary>The outputs of a step that has ended: those that its inputs do not tell, and that are not what they were.</summary>
    public IReadOnlyList<TreeLine> Outputs()
    {
        var news = step.New?.Outputs ?? MapValue.Empty;
        var told = news.Select((key, value) =>
            value.Equals(step.New!.Inputs.Get(key)) || value.Equals(step.Old?.Outputs.Get(key)) ? null : value);
        if (told.Count == 0)
            return [];
        var lines = new TreeWriter();
        lines.Write(column, Mark.None, "--outputs:--");
        var old = (step.Old?.Outputs ?? MapValue.Empty).Select((key, value) => told.ContainsKey(key) ? value : null);
        if (step.Old is null || step.Op is not StepOp.Update)
            new ValueTree(lines).Properties(told, column, Mark.None);
        else
            new DifferenceTree(lines).Properties(old, told, column);
        return lines.Lines;
    }

    bool IsDrift => step.DetailedDiff.Count > 0 || step.Diffs.Count > 0;

    string Kind => Shown == StepOp.Same ? "same" : OpText.Planned(Shown);

    bool IsProtected => (step.New ?? step.Old) is { Protect: true };

    void Identity()
    {
        if (step.Old is { Id.Length: > 0 } old)
            writer.Write(column, Mark.None, $"[id={old.Id}]");
        else if (Shown == StepOp.Import && step.New is { Id.Length: > 0 } imported)
            writer.Write(column, Mark.None, $"[id={imported.Id}]");
        writer.Write(column, Mark.None, $"[urn={step.Urn}]");
        if ((step.New ?? step.Old)?.Provider is { } provider && !IsDefault(provider))
            writer.Write(column, Mark.None, $"[provider={provider}]");
    }

    static bool IsDefault(string provider) => Urns.IsDefaultProvider(provider[..provider.LastIndexOf("::", StringComparison.Ordinal)]);

    void Changes()
    {
        if (step.DetailedDiff.Count > 0)
            new DetailedDiffTree(writer).Write(step, column);
        else
            new DifferenceTree(writer).Properties(step.Old!.Inputs, step.New!.Inputs, column);
    }
}

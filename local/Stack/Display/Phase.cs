using Pulumi.Mixpeek.Stack.State;

namespace Pulumi.Mixpeek.Stack.Display;

/// <summary>A preview, or what follows it.</summary>
/// <param name="Kind">What the user asked for.</param>
/// <param name="IsPreview">Whether nothing is changed.</param>
/// <param name="Project">The project's name.</param>
/// <param name="Stack">The stack's name.</param>
sealed record Phase(OperationKind Kind, bool IsPreview, string Project, string Stack)
{
    public string StackUrn => Urns.Of(Stack, Project, null, Urns.StackType, $"{Project}-{Stack}");

    /// <summary>The first line: <c>Previewing update (dev):</c>.</summary>
    public string Header => (IsPreview, Kind) switch
    {
        (true, _) => $"Previewing {Word} ({Stack}):",
        (_, OperationKind.Update) => $"Updating ({Stack}):",
        (_, OperationKind.Refresh) => $"Refreshing ({Stack}):",
        (_, OperationKind.Destroy) => $"Destroying ({Stack}):",
        _ => $"Importing ({Stack}):",
    };

    /// <summary>The operation in a sentence: <c>refresh</c>.</summary>
    public string Word => Kind switch
    {
        OperationKind.Update => "update",
        OperationKind.Refresh => "refresh",
        OperationKind.Destroy => "destroy",
        _ => "import",
    };
}

namespace Pulumi.Mixpeek.Stack.Display;

/// <summary>What the user asked for.</summary>
enum OperationKind
{
    Update,
    Refresh,
    Destroy,
    Import,
}

namespace Pulumi.Mixpeek.Stack.Events;

/// <summary>What a step does, in the engine's words.</summary>
enum StepOp
{
    Same,
    Create,
    Update,
    Delete,
    Replace,
    CreateReplacement,
    DeleteReplaced,
    Read,
    Refresh,
    Import,
}

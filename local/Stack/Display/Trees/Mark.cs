namespace Pulumi.Mixpeek.Stack.Display.Trees;

/// <summary>What stands before a line: whether what it shows stays, comes, goes or changes.</summary>
enum Mark
{
    None,
    Add,
    Delete,
    Update,
}

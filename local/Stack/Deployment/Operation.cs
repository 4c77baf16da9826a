namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>What a deployment is for.</summary>
enum Operation
{
    /// <summary>Make the stack what the program says.</summary>
    Up,

    /// <summary>Make the state what the provider has.</summary>
    Refresh,

    /// <summary>Delete the stack's resources.</summary>
    Destroy,

    /// <summary>Take resources into the state.</summary>
    Import,
}

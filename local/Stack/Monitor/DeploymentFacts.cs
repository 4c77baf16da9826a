namespace Pulumi.Mixpeek.Stack.Monitor;

/// <summary>What a program may know of the deployment that it is part of.</summary>
/// <param name="Config">The stack's configuration as text.</param>
/// <param name="SecretKeys">Which of its keys are secret.</param>
/// <param name="IsPreview">Whether nothing is changed.</param>
/// <param name="Parallel">How many operations may run at once.</param>
sealed record DeploymentFacts(
    string Project,
    string Stack,
    string Organization,
    IReadOnlyDictionary<string, string> Config,
    IReadOnlyList<string> SecretKeys,
    bool IsPreview,
    int Parallel);

using Pulumi.Mixpeek.Stack.Secrets;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>What a deployment works on, and how.</summary>
/// <param name="Project">The project's name.</param>
/// <param name="Stack">The stack's name.</param>
/// <param name="Directory">The folder of Pulumi.yaml.</param>
/// <param name="StateFile">The state's file; it need not exist yet.</param>
/// <param name="Secrets">Encrypts the state's secrets.</param>
sealed record DeploymentOptions(string Project, string Stack, string Directory, string StateFile, ISecretsProvider Secrets)
{
    /// <summary>The organisation's name; the local backend knows only this one.</summary>
    public string Organization { get; init; } = "organization";

    /// <summary>The stack's configuration: keys such as <c>mixpeek:apiKey</c> with their values as text.</summary>
    public IReadOnlyDictionary<string, string> Config { get; init; } = new Dictionary<string, string>();

    /// <summary>Which of those keys are secret.</summary>
    public IReadOnlyList<string> SecretKeys { get; init; } = [];

    /// <summary>How many operations may run at once; four for each core by default.</summary>
    public int Parallel { get; init; } = 4 * Environment.ProcessorCount;

    /// <summary>The URNs that alone are looked at, with <c>*</c> and <c>**</c> as wildcards; empty for all.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>Whether what depends on a target is one too.</summary>
    public bool TargetDependents { get; init; }

    /// <summary>The URNs to replace whatever Diff says; they are not targets by that alone.</summary>
    public IReadOnlyList<string> Replace { get; init; } = [];

    /// <summary>Whether an up or preview reads all resources first.</summary>
    public bool Refresh { get; init; }

    /// <summary>Whether a refresh runs the program, for the configuration's and the inputs' present values.</summary>
    public bool RunProgram { get; init; }

    /// <summary>Whether resources that do not depend on a failed one go on.</summary>
    public bool ContinueOnError { get; init; }

    /// <summary>What an import takes into the state.</summary>
    public IReadOnlyList<ImportRequest> Imports { get; init; } = [];

    /// <summary>Whether imported resources are protected; an import does so by default.</summary>
    public bool ProtectImports { get; init; } = true;
}

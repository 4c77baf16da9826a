namespace Pulumi.Mixpeek.Stack.Deployment.Discovery;

/// <summary>What a search for everything found.</summary>
/// <param name="Requests">What is to be imported, sources before their users.</param>
/// <param name="Managed">How many more there are that the stack has already.</param>
sealed record Discoveries(IReadOnlyList<ImportRequest> Requests, int Managed);

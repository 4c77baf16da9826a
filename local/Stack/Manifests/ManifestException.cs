namespace Pulumi.Mixpeek.Stack.Manifests;

/// <summary>A file that is no manifest.</summary>
sealed class ManifestException(string message) : Exception(message);

namespace Pulumi.Mixpeek.Stack.State;

/// <summary>How long operations on a resource may take, in seconds; 0 leaves it to the provider.</summary>
sealed record CustomTimeouts(double Create, double Update, double Delete);

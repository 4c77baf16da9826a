namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>One resource to import.</summary>
/// <param name="Type">Its type: <c>mixpeek:index:Bucket</c>.</param>
/// <param name="Name">The name that it gets in the program.</param>
/// <param name="Id">Its ID at the provider.</param>
sealed record ImportRequest(string Type, string Name, string Id)
{
    /// <summary>The parent's URN; null for the stack.</summary>
    public string? Parent { get; init; }
}

namespace Pulumi.Mixpeek.Stack.State;

/// <summary>How a resource names its provider: <c>URN::ID</c>.</summary>
static class ProviderReference
{
    public static string Of(string urn, string id) => $"{urn}::{id}";

    public static string Urn(string reference) => Split(reference, 0);

    public static string Id(string reference) => Split(reference, 1);

    static string Split(string reference, int part)
    {
        var at = reference.LastIndexOf("::", StringComparison.Ordinal);
        return at < 0 ? reference : part == 0 ? reference[..at] : reference[(at + 2)..];
    }
}

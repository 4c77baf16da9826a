using Pulumi.Mixpeek.Stack.State;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>The option <c>protect</c>.</summary>
static class Protection
{
    /// <exception cref="ProviderException">The resource is protected.</exception>
    public static void RefuseReplacement(ResourceState old)
    {
        if (old.Protect)
            throw new ProviderException($"unable to replace resource \"{old.Urn}\"\nas it is currently marked for protection. {Advice}");
    }

    /// <exception cref="ProviderException">The resource is protected.</exception>
    public static void RefuseDeletion(ResourceState old)
    {
        if (old.Protect)
            throw new ProviderException($"resource \"{old.Urn}\" cannot be deleted\nbecause it is protected. {Advice}");
    }

    const string Advice = "To unprotect the resource, remove the `protect` flag from the resource in your program and run `up`.";
}

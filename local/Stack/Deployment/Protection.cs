using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Stack.State;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>The option <c>protect</c>.</summary>
static class Protection
{
    /// <summary>A replacement may take the protection away in the same run: the engine refuses where both old and new are protected.</summary>
    /// <exception cref="ProviderException">The resource is protected, and stays so.</exception>
    public static void RefuseReplacement(ResourceState old, ResourceState goal)
    {
        if (goal.Protect)
            RefuseReplacement(old);
    }

    /// <exception cref="ProviderException">The resource is protected.</exception>
    public static void RefuseReplacement(ResourceState old)
    {
        if (old.Protect)
            throw new ProviderException($"unable to replace resource \"{old.Urn}\"\nas it is currently marked for protection. {Advice}");
    }

    /// <summary>The old one of a replacement goes: whether that may be was asked before its successor was made.</summary>
    /// <exception cref="ProviderException">The resource is protected.</exception>
    public static void RefuseDeletion(Step step)
    {
        if (step is { Op: StepOp.Delete, Old: { Protect: true } old })
            throw new ProviderException($"resource \"{old.Urn}\" cannot be deleted\nbecause it is protected. {Advice}");
    }

    const string Advice = "To unprotect the resource, remove the `protect` flag from the resource in your program and run `up`.";
}

using Pulumi.Mixpeek.Stack.State;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>How a create or an update ended: well, with an error, or with a resource that is not as it should be.</summary>
sealed record Outcome(Created? Answer, ProviderException? Error)
{
    /// <summary>Whether there is something for the state to keep.</summary>
    public bool Exists => Answer is not null || Error is InitFailedException;

    public static async Task<Outcome> OfAsync(Func<Task<Created>> call)
    {
        try
        {
            return new(await call(), null);
        }
        catch (ProviderException exception)
        {
            return new(null, exception);
        }
    }

    /// <summary>The resource's state after it.</summary>
    public ResourceState Applied(ResourceState goal, Func<ResourceState, MapValue, MapValue> secret) => Error is InitFailedException failed
        ? goal with
        {
            Id = failed.Id,
            Inputs = failed.Inputs ?? goal.Inputs,
            Outputs = secret(goal, failed.Outputs),
            InitErrors = failed.Reasons,
        }
        : goal with { Id = Answer!.Id, Outputs = secret(goal, Answer.Outputs) };

    public void ThrowIfFailed()
    {
        if (Error is not null)
            throw Error;
    }
}

using Pulumi.Mixpeek.Api;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>A failed request, told in terms of the user's resource: its name, its properties, the next step.</summary>
sealed class ExplainedException(ApiException cause, FailedOperation operation) : Exception(Explanation.Of(cause, operation), cause)
{
    public ApiException Cause { get; } = cause;
}

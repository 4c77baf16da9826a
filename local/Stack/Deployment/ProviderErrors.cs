using Grpc.Core;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>The errors of a provider's calls.</summary>
static class ProviderErrors
{
    /// <summary>What a failed call means; a partial failure is told in the status's details.</summary>
    public static ProviderException Of(RpcException error)
    {
        foreach (var detail in error.GetRpcStatus()?.Details ?? [])
            if (detail.TryUnpack<ErrorResourceInitFailed>(out var failed))
                return new InitFailedException(
                    failed.Id,
                    WireCodec.Decode(failed.Properties),
                    failed.HasInputs ? WireCodec.Decode(failed.Inputs) : null,
                    [.. failed.Reasons]);
        return new(Text(error), error);
    }

    static string Text(RpcException error) => error.StatusCode == StatusCode.Unavailable && error.InnerException is not null
        ? $"the connection to the plugin was lost ({error.Status.Detail})"
        : error.Status.Detail;
}

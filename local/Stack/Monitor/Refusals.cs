using Grpc.Core;
using Pulumi.Mixpeek.Protocol;

namespace Pulumi.Mixpeek.Stack.Monitor;

/// <summary>What programs may ask of an engine and not of this stand-in, refused by name.</summary>
static class Refusals
{
    /// <exception cref="RpcException">The registration uses what this stand-in does not have.</exception>
    public static void Check(RegisterResourceRequest request)
    {
        var unsupported = request switch
        {
            { Remote: true } => "a remote component",
            { Transforms.Count: > 0 } => "transforms",
            { StateMigrations.Count: > 0 } => "state migrations",
            { ReplaceWith.Count: > 0 } => "the option replaceWith",
            { HasReplacementTrigger: true } => "the option replacementTrigger",
            { Hooks: { } hooks } when HasHooks(hooks) => "resource hooks",
            _ => null,
        };
        if (unsupported is not null)
            throw Refuse($"{request.Name} ({request.Type}) uses {unsupported}");
    }

    /// <summary>The refusal of something, by name.</summary>
    public static RpcException Refuse(string what) =>
        new(new Status(StatusCode.Unimplemented, $"{what}, which this stand-in for the Pulumi engine does not do; use the Pulumi CLI for it"));

    static bool HasHooks(RegisterResourceRequest.Types.ResourceHooksBinding hooks) => hooks.CalculateSize() > 0;
}

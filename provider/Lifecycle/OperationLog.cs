using Pulumi.Mixpeek.Api;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>How an operation speaks to its user.</summary>
abstract class OperationLog : RequestLog
{
    /// <summary>What the user should know although all went well.</summary>
    public abstract void Warning(string message);
}

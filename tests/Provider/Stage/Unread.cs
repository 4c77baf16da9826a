using Pulumi.Mixpeek.Lifecycle;

namespace Pulumi.Mixpeek.Tests.Stage;

/// <summary>A log that nobody reads, for operations that run side by side.</summary>
sealed class Unread : OperationLog
{
    public override void Debug(string message) { }

    public override void Status(string message) { }

    public override void Warning(string message) { }
}

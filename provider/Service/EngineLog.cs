using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Protocol;

namespace Pulumi.Mixpeek.Service;

/// <summary>A call's messages, under its resource's URN.</summary>
sealed class EngineLog(EngineConnection engine, string urn, Discretion discretion) : OperationLog
{
    bool spoke;

    internal override IReadOnlyList<string> Hidden => discretion.Hidden;

    public override void Debug(string message) => Send(LogSeverity.Debug, message);

    public override void Status(string message) => Send(LogSeverity.Info, message, ephemeral: true);

    public override void Warning(string message)
    {
        spoke = true;
        Send(LogSeverity.Warning, message);
    }

    /// <summary>Waits until what the user must not miss has arrived.</summary>
    public Task FlushAsync() => spoke ? engine.FlushAsync() : Task.CompletedTask;

    void Send(LogSeverity severity, string message, bool ephemeral = false) =>
        engine.Send(new LogRequest { Severity = severity, Message = discretion.Told(message), Urn = urn, Ephemeral = ephemeral });
}

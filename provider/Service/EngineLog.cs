using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Protocol;

namespace Pulumi.Mixpeek.Service;

/// <summary>An operation's messages, under its resource's URN.</summary>
sealed class EngineLog(EngineConnection engine, string urn) : OperationLog
{
    bool spoke;

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
        engine.Send(new LogRequest { Severity = severity, Message = message, Urn = urn, Ephemeral = ephemeral });
}

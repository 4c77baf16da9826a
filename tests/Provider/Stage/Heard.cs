using Pulumi.Mixpeek.Lifecycle;

namespace Pulumi.Mixpeek.Tests.Stage;

/// <summary>What the user of an operation, or of a single request, hears.</summary>
sealed class Heard : OperationLog
{
    public List<string> Debugs { get; } = [];

    public List<string> Statuses { get; } = [];

    public List<string> Warnings { get; } = [];

    public override void Debug(string message) => Debugs.Add(message);

    public override void Status(string message) => Statuses.Add(message);

    public override void Warning(string message) => Warnings.Add(message);
}

using Pulumi.Mixpeek.Api;

namespace Pulumi.Mixpeek.Tests.Api;

/// <summary>What a request said.</summary>
sealed class Heard : RequestLog
{
    public List<string> Debugs { get; } = [];

    public List<string> Statuses { get; } = [];

    public override void Debug(string message) => Debugs.Add(message);

    public override void Status(string message) => Statuses.Add(message);
}

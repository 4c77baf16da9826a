using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.Yaml.Evaluation;

namespace Pulumi.Mixpeek.Stack.Yaml.Hosting;

/// <summary>A resource's options with the values of the expressions in them.</summary>
sealed record EvaluatedOptions
{
    public IReadOnlyList<Alias> Aliases { get; init; } = [];
    public RegisterResourceRequest.Types.CustomTimeouts? CustomTimeouts { get; init; }
    public RegisteredResource? DeletedWith { get; init; }
    public IReadOnlyList<RegisteredResource> DependsOn { get; init; } = [];
    public RegisteredResource? Parent { get; init; }
    public bool? Protect { get; init; }
    public RegisteredResource? Provider { get; init; }
}

using Pulumi.Mixpeek.Stack.Yaml.Expressions;

namespace Pulumi.Mixpeek.Stack.Yaml.Programs;

/// <summary>How the engine treats a resource. What is null or empty was not said.</summary>
sealed record ResourceOptions
{
    public IReadOnlyList<string> AdditionalSecretOutputs { get; init; } = [];
    public Expression? Aliases { get; init; }
    public CustomTimeouts? CustomTimeouts { get; init; }
    public bool? DeleteBeforeReplace { get; init; }
    public Expression? DeletedWith { get; init; }
    public Expression? DependsOn { get; init; }
    public IReadOnlyList<string> IgnoreChanges { get; init; } = [];
    public string? Import { get; init; }
    public Expression? Parent { get; init; }
    public string? PluginDownloadUrl { get; init; }
    public Expression? Protect { get; init; }
    public Expression? Provider { get; init; }
    public IReadOnlyList<string> ReplaceOnChanges { get; init; } = [];
    public bool? RetainOnDelete { get; init; }
    public string? Version { get; init; }

    /// <summary>Every expression in the options, for whoever walks a program.</summary>
    public IEnumerable<Expression> Expressions => new[]
    {
        Aliases, CustomTimeouts?.Create, CustomTimeouts?.Update, CustomTimeouts?.Delete, CustomTimeouts?.Read,
        DeletedWith, DependsOn, Parent, Protect, Provider,
    }.OfType<Expression>();
}

/// <summary>How long the provider may take, as Go writes durations: <c>5m</c>, <c>90s</c>.</summary>
sealed record CustomTimeouts(Expression? Create, Expression? Update, Expression? Delete, Expression? Read);

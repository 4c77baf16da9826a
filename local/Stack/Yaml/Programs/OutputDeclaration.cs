using Pulumi.Mixpeek.Stack.Yaml.Expressions;

namespace Pulumi.Mixpeek.Stack.Yaml.Programs;

/// <summary>A value that the stack shows and keeps.</summary>
sealed record OutputDeclaration(string Key, Expression Value);

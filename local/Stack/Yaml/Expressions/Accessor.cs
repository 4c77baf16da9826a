namespace Pulumi.Mixpeek.Stack.Yaml.Expressions;

/// <summary>One step into a value: <c>.name</c>, <c>["name"]</c> or <c>[3]</c>.</summary>
abstract record Accessor;

/// <summary>A property by its name.</summary>
sealed record NameAccessor(string Name) : Accessor;

/// <summary>An entry of a map by its key.</summary>
sealed record KeyAccessor(string Key) : Accessor;

/// <summary>An element of a list by its index, from 0.</summary>
sealed record IndexAccessor(int Index) : Accessor;

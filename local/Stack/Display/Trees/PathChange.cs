using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Display.Trees;

/// <summary>What happened at the end of a detailed diff's path: the value before and after; null where there was or is none.</summary>
sealed record PathChange(PropertyValue? Old, PropertyValue? New);

using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Yaml.Evaluation;

/// <summary>
/// A whole resource as a value, as long as the program is evaluated; <see cref="Lifting.Lower"/> makes a reference of it.
/// </summary>
sealed record ResourceValue(RegisteredResource Resource) : PropertyValue;

/// <summary>A setting of type integer: within a text it is written in full, where other numbers go over to 1e+06.</summary>
sealed record IntegerValue(long Value) : PropertyValue;

namespace Pulumi.Mixpeek.Values;

/// <summary>A value that cannot be read: damaged on the wire, or nested too deeply.</summary>
public sealed class MalformedValueException(string message) : Exception(message);

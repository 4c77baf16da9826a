namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>A plugin is missing, did not start, or broke the protocol; the message is for the user.</summary>
sealed class PluginException(string message, Exception? inner = null) : Exception(message, inner);

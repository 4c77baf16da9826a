namespace Pulumi.Mixpeek.Stack.Yaml.Hosting;

/// <summary>A resource is not there, and so nothing that names it can be. The user has been told why already.</summary>
sealed class RegistrationFailedException : Exception;

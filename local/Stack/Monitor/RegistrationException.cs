namespace Pulumi.Mixpeek.Stack.Monitor;

/// <summary>A registration came to nothing. What went wrong was told to the observer already.</summary>
/// <param name="isShutdown">Whether the deployment takes no more registrations, rather than that this one failed.</param>
sealed class RegistrationException(string message, bool isShutdown) : Exception(message)
{
    public bool IsShutdown => isShutdown;
}

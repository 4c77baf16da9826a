using Pulumi.Mixpeek.Stack.Deployment.Discovery;
using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Stack.Monitor;
using Pulumi.Mixpeek.Stack.Programs;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>The operations on a stack. What goes wrong with a resource or the program is told to the observer and shows in the result.</summary>
/// <remarks>
/// The first cancellation stops softly: plugins are sent Cancel, what is under way is waited for and stored. Exceptions are for a
/// state that cannot be used, a <see cref="State.StateException"/>; then nothing was done.
/// </remarks>
static class DeploymentRunner
{
    /// <summary>Shows what an up would do. Nothing is changed, the state is not written.</summary>
    public static Task<DeploymentResult> PreviewAsync(
        DeploymentOptions options, IProgram program, IPlugins plugins, IDeploymentObserver observer, CancellationToken cancellation) =>
        RunAsync(Operation.Up, options, true, plugins, observer, deployment => deployment.UpAsync(program, cancellation), cancellation);

    /// <summary>Makes the stack what the program says.</summary>
    public static Task<DeploymentResult> UpAsync(
        DeploymentOptions options, IProgram program, IPlugins plugins, IDeploymentObserver observer, CancellationToken cancellation) =>
        RunAsync(Operation.Up, options, false, plugins, observer, deployment => deployment.UpAsync(program, cancellation), cancellation);

    /// <summary>Makes the state what the provider has. The program is run only where the options say so.</summary>
    /// <param name="preview">Whether the state stays as it is.</param>
    public static Task<DeploymentResult> RefreshAsync(
        DeploymentOptions options, bool preview, IProgram program, IPlugins plugins, IDeploymentObserver observer,
        CancellationToken cancellation) =>
        RunAsync(
            Operation.Refresh, options, preview, plugins, observer, deployment => deployment.RefreshAsync(program, cancellation), cancellation);

    /// <summary>Deletes all of the stack's resources, or the targets and what depends on them.</summary>
    /// <param name="preview">Whether nothing is changed.</param>
    public static Task<DeploymentResult> DestroyAsync(
        DeploymentOptions options, bool preview, IPlugins plugins, IDeploymentObserver observer, CancellationToken cancellation) =>
        RunAsync(Operation.Destroy, options, preview, plugins, observer, deployment => deployment.DestroyAsync(), cancellation);

    /// <summary>Takes the resources of <see cref="DeploymentOptions.Imports"/> into the state. The program is not run.</summary>
    /// <param name="preview">Whether the state stays as it is.</param>
    public static Task<DeploymentResult> ImportAsync(
        DeploymentOptions options, bool preview, IPlugins plugins, IDeploymentObserver observer, CancellationToken cancellation) =>
        RunAsync(Operation.Import, options, preview, plugins, observer, deployment => deployment.ImportAsync(), cancellation);

    /// <summary>Finds all in a namespace that the stack does not have, for an import. Nothing is changed.</summary>
    /// <param name="package">The provider's package.</param>
    /// <param name="namespace">The namespace's ID or name.</param>
    /// <exception cref="ProviderException">The provider does not answer, or does not know the namespace.</exception>
    /// <exception cref="PluginException">Its plugin does not start.</exception>
    public static async Task<Discoveries> DiscoverAsync(
        DeploymentOptions options, string package, string @namespace, IPlugins plugins, IDeploymentObserver observer,
        CancellationToken cancellation)
    {
        await using var deployment = await Deployment.StartAsync(options, Operation.Import, isPreview: true, plugins, observer);
        var cancelling = Task.CompletedTask;
        await using (cancellation.Register(() => cancelling = deployment.CancelAsync()))
        {
            try
            {
                return await deployment.DiscoverAsync(package, @namespace, cancellation);
            }
            finally
            {
                await cancelling;
            }
        }
    }

    static async Task<DeploymentResult> RunAsync(
        Operation operation, DeploymentOptions options, bool preview, IPlugins plugins, IDeploymentObserver observer,
        Func<Deployment, Task> run, CancellationToken cancellation)
    {
        await using var deployment = await Deployment.StartAsync(options, operation, preview, plugins, observer);
        var cancelling = Task.CompletedTask;
        await using (cancellation.Register(() => cancelling = deployment.CancelAsync()))
        {
            try
            {
                await run(deployment);
            }
            catch (RegistrationException)
            {
                // Told by the step that failed.
            }
            catch (Exception exception) when (exception is ProviderException or PluginException)
            {
                deployment.Fail(exception.Message);
            }
        }
        await cancelling;
        return await deployment.CloseAsync();
    }
}

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>Starts provider plugins. Each call starts a process of its own: the engine has one for each provider resource.</summary>
interface IPlugins
{
    /// <summary>Starts a plugin, shakes hands with it and asks for its version.</summary>
    /// <param name="package">The package's name: <c>mixpeek</c>.</param>
    /// <param name="engineAddress">Where the Engine service listens, <c>host:port</c>; the plugin logs there.</param>
    /// <exception cref="PluginException">There is no such plugin, or it did not start.</exception>
    Task<IPlugin> StartAsync(string package, string engineAddress, CancellationToken cancellation);
}

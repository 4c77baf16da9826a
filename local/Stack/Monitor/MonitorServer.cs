using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Pulumi.Mixpeek.Stack.Monitor;

/// <summary>Serves the ResourceMonitor and Engine services on a free port of the loopback interface.</summary>
sealed class MonitorServer : IAsyncDisposable
{
    readonly WebApplication application;

    MonitorServer(WebApplication application) => this.application = application;

    /// <summary>Where both services listen, <c>host:port</c>.</summary>
    public string Address => new Uri(application.Urls.Single()).Authority;

    public static async Task<MonitorServer> StartAsync(IResourceMonitor monitor, CancellationToken cancellation)
    {
        // Empty, as the plugin's: no appsettings.json of the user's folder, no ASPNETCORE_ variables, no logging.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null; // a program's resources may hold whole files
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
        });
        // At the end nobody is waited for: what is still connected is a program or a plugin that ends too.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.Zero);
        builder.Services.AddGrpc(grpc =>
        {
            grpc.MaxReceiveMessageSize = null;
            grpc.MaxSendMessageSize = null;
            grpc.Interceptors.Add<RegistrationErrors>();
        });
        builder.Services.AddSingleton(monitor);
        builder.Services.AddSingleton<EngineService>();
        var application = builder.Build();
        application.MapGrpcService<ResourceMonitorService>();
        application.MapGrpcService<EngineService>();
        await application.StartAsync(cancellation);
        return new(application);
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();
}

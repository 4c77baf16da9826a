using System.Net;
using Grpc.AspNetCore.Server.Model;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Pulumi.Mixpeek.Service;

namespace Pulumi.Mixpeek.Host;

/// <summary>The plugin as a process: a gRPC server on a free port of the loopback interface, whose number is the first line on stdout.</summary>
static class PluginHost
{
    const int MessageWindow = 8 * 1024 * 1024;

    public static async Task RunAsync(string? engineAddress)
    {
        if (engineAddress is not null)
            Interrupt.Heed();
        using var session = new Session(TimeProvider.System);
        session.Engine.Connect(engineAddress);
        var connections = new Connections();
        await using var app = Build(session, connections);
        app.MapGrpcService<ProviderService>();
        await app.StartAsync();
        app.Lifetime.ApplicationStopping.Register(session.End);
        Console.WriteLine(PortOf(app));
        var watch = engineAddress is null ? Task.CompletedTask : EngineWatch.RunAsync(engineAddress, connections, TimeProvider.System, app.Lifetime);
        await app.WaitForShutdownAsync();
        await session.SettledAsync();
        await watch;
    }

    static WebApplication Build(Session session, Connections connections)
    {
        // Empty: no appsettings.json of the user's folder, no ASPNETCORE_ variables of the user's environment, no logging. stdout carries the
        // port and nothing else; what users should see goes through the engine.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(3));
        builder.Services.AddSingleton(session);
        builder.Services.AddGrpc(options =>
        {
            options.MaxReceiveMessageSize = null;
            options.MaxSendMessageSize = null;
            options.Interceptors.Add<ErrorInterceptor>();
        });
        builder.Services.RemoveAll(typeof(IServiceMethodProvider<>));
        builder.Services.AddSingleton<IServiceMethodProvider<ProviderService>, ProviderCalls>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => Listen(options, connections));
        return builder.Build();
    }

    /// <summary>The engine sends messages of any size, and as many at once as the user asks for with --parallel.</summary>
    static void Listen(KestrelServerOptions options, Connections connections)
    {
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.Http2.MaxStreamsPerConnection = int.MaxValue;
        options.Limits.Http2.InitialConnectionWindowSize = MessageWindow;
        options.Limits.Http2.InitialStreamWindowSize = MessageWindow;
        options.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = HttpProtocols.Http2;
            listen.Use(next => connection => connections.CountAsync(connection, next));
        });
    }

    static int PortOf(WebApplication app) => new Uri(app.Urls.Single()).Port;
}

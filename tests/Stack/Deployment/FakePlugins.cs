using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.Deployment;

namespace Pulumi.Mixpeek.Stack.Tests.Deployment;

/// <summary>Serves a <see cref="FakeProvider"/> over the protocol, in this process.</summary>
sealed class FakePlugins : IPlugins, IAsyncDisposable
{
    readonly WebApplication application;

    FakePlugins(WebApplication application) => this.application = application;

    public static async Task<FakePlugins> StartAsync(FakeProvider provider)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.Zero);
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(provider);
        var application = builder.Build();
        application.MapGrpcService<FakeProvider>();
        await application.StartAsync();
        return new(application);
    }

    public Task<IPlugin> StartAsync(string package, string engineAddress, CancellationToken cancellation) =>
        Task.FromResult<IPlugin>(new Plugin(GrpcChannel.ForAddress(application.Urls.Single())));

    public ValueTask DisposeAsync() => application.DisposeAsync();

    sealed class Plugin(GrpcChannel channel) : IPlugin
    {
        public ResourceProvider.ResourceProviderClient Client { get; } = new(channel);

        public string Version => "1.0.0";

        public async Task CancelAsync() => await Client.CancelAsync(new());

        public ValueTask DisposeAsync()
        {
            channel.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

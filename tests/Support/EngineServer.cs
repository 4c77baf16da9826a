using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Pulumi.Mixpeek.Protocol;

namespace Pulumi.Mixpeek.Testing;

/// <summary>The engine's side of a plugin's connection: takes what it logs, and can die.</summary>
public sealed class EngineServer : IAsyncDisposable
{
    /// <summary>How long a message may take to come; one that does not come fails the test, it does not hang it.</summary>
    static readonly TimeSpan WaitLimit = TimeSpan.FromSeconds(20);

    readonly WebApplication application;
    readonly MessageLog log;

    EngineServer(WebApplication application, MessageLog log) => (this.application, this.log) = (application, log);

    /// <summary>Its <c>host:port</c>, for the plugin's last argument.</summary>
    public string Address => new Uri(application.Urls.Single()).Authority;

    /// <summary>What the plugin logged so far.</summary>
    public IReadOnlyCollection<LogRequest> Messages => log.Messages;

    /// <summary>Starts an engine on a free port of the loopback interface.</summary>
    public static async Task<EngineServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        // An engine that is killed closes its connections without a word.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.Zero);
        builder.Services.AddGrpc();
        var log = new MessageLog();
        builder.Services.AddSingleton(log);
        var application = builder.Build();
        application.MapGrpcService<Service>();
        await application.StartAsync();
        return new(application, log);
    }

    /// <summary>The first message that answers to a description, waiting for it where it has not come yet.</summary>
    /// <exception cref="OperationCanceledException">None came in 20 seconds.</exception>
    public async Task<LogRequest> WaitForAsync(Func<LogRequest, bool> described, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(WaitLimit);
        while (true)
        {
            var arrival = log.NextArrival;
            if (Messages.FirstOrDefault(described) is { } message)
                return message;
            await arrival.WaitAsync(limit.Token);
        }
    }

    /// <summary>Dies: its port refuses connections from now on.</summary>
    public Task KillAsync() => application.StopAsync();

    public ValueTask DisposeAsync() => application.DisposeAsync();

    sealed class MessageLog
    {
        readonly ConcurrentQueue<LogRequest> messages = new();
        TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public IReadOnlyCollection<LogRequest> Messages => messages;

        public Task NextArrival => Volatile.Read(ref next).Task;

        public void Add(LogRequest message)
        {
            messages.Enqueue(message);
            Interlocked.Exchange(ref next, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        }
    }

    sealed class Service(MessageLog log) : Engine.EngineBase
    {
        public override Task<Empty> Log(LogRequest request, ServerCallContext context)
        {
            log.Add(request);
            return Task.FromResult(new Empty());
        }
    }
}

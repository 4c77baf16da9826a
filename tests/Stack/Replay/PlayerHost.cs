using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Pulumi.Mixpeek.Stack.Tests.Replay;

/// <summary>
/// The player as a plugin: a folder with an executable that the runner starts as any plugin. Each of its processes takes the next of
/// the ports on which the player listens in the tests' process, prints it, and waits for the end.
/// </summary>
sealed class PlayerHost : IAsyncDisposable
{
    /// <summary>How many processes a scenario may start.</summary>
    const int Ports = 120;

    readonly WebApplication application;

    PlayerHost(WebApplication application, Player player, string folder) => (this.application, Player, Folder) = (application, player, folder);

    public Player Player { get; }

    /// <summary>The plugin's folder.</summary>
    public string Folder { get; }

    public static async Task<PlayerHost> StartAsync(string folder)
    {
        var player = new Player();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            for (var i = 0; i < Ports; i++)
                kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
        });
        builder.Services.AddGrpc(grpc => grpc.MaxReceiveMessageSize = null);
        builder.Services.AddSingleton(player);
        var application = builder.Build();
        application.MapGrpcService<PlayerService>();
        await application.StartAsync();
        await WriteExecutableAsync(folder, [.. application.Urls.Select(url => new Uri(url).Port)]);
        return new(application, player, folder);
    }

    public async ValueTask DisposeAsync() => await application.DisposeAsync();

    /// <summary>Making a directory succeeds for one process only: that is how they share the ports out.</summary>
    static async Task WriteExecutableAsync(string folder, IReadOnlyList<int> ports)
    {
        var file = Path.Combine(folder, "pulumi-resource-mixpeek");
        await File.WriteAllTextAsync(file, $"""
            #!/bin/sh
            for port in {string.Join(' ', ports)}; do
                [ -d "$0.$port" ] && continue
                if mkdir "$0.$port" 2>/dev/null; then
                    echo "$port"
                    exec sleep 600
                fi
            done
            echo "more than {Ports} plugin processes" >&2
            exit 1

            """);
        if (OperatingSystem.IsWindows())
            throw new PlatformNotSupportedException("the player's executable is a shell script");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}

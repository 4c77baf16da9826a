using System.Diagnostics;
using System.Globalization;
using System.Text;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Pulumi.Mixpeek.Protocol;

namespace Pulumi.Mixpeek.Testing;

/// <summary>The real plugin, started as the engine starts it: the port is the first line on stdout, calls go over plaintext HTTP/2.</summary>
public sealed class PluginProcess : IAsyncDisposable
{
    /// <summary>Names the executable to test in place of <c>bin/pulumi-resource-mixpeek</c>.</summary>
    public const string ExecutableVariable = "MIXPEEK_TEST_PLUGIN";

    static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);
    static readonly TimeSpan KillAfter = TimeSpan.FromSeconds(5);

    readonly Process process;
    readonly StringBuilder printed = new();
    GrpcChannel? channel;

    PluginProcess(Process process) => this.process = process;

    /// <summary>The port that it listens on.</summary>
    public int Port { get; private set; }

    /// <summary>The first line on stdout, as it came.</summary>
    public string FirstLine { get; private set; } = "";

    /// <summary>The provider's calls.</summary>
    public ResourceProvider.ResourceProviderClient Calls { get; private set; } = null!;

    /// <summary>The engine's address that it was started with, or none.</summary>
    public string EngineAddress { get; private set; } = "";

    /// <summary>The process ID.</summary>
    public int ProcessId => process.Id;

    public bool HasExited => process.HasExited;

    public int ExitCode => process.ExitCode;

    /// <summary>All that it printed after the port, on both streams.</summary>
    public string Printed
    {
        get
        {
            lock (printed)
                return printed.ToString();
        }
    }

    /// <summary>Starts the plugin and waits for its port.</summary>
    /// <exception cref="InvalidOperationException">It ended, or printed something else first.</exception>
    public static async Task<PluginProcess> StartAsync(PluginOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new PluginOptions();
        var plugin = new PluginProcess(Process.Start(StartInfo(options))!) { EngineAddress = options.EngineAddress ?? "" };
        try
        {
            await plugin.ReadPortAsync(options.Witness, cancellation);
            return plugin;
        }
        catch
        {
            await plugin.DisposeAsync();
            throw;
        }
    }

    /// <summary>Another channel to the same process, as a second engine would have.</summary>
    public GrpcChannel Connect() => GrpcChannel.ForAddress($"http://127.0.0.1:{Port}", new GrpcChannelOptions
    {
        MaxReceiveMessageSize = null,
        MaxSendMessageSize = null,
        HttpHandler = new SocketsHttpHandler { UseProxy = false, EnableMultipleHttp2Connections = true },
        DisposeHttpClient = true,
    });

    /// <summary>Closes this side's connections, as the death of an engine does.</summary>
    public void Disconnect() => channel!.Dispose();

    /// <summary>Sends a signal by name, such as <c>INT</c>.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", ["-s", signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Waits for its end; false where it lives on after <paramref name="limit"/>.</summary>
    public async Task<bool> ExitsWithinAsync(TimeSpan limit)
    {
        using var timer = new CancellationTokenSource(limit);
        try
        {
            await process.WaitForExitAsync(timer.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>The normal shutdown: Cancel, SIGINT, and a kill where that was not enough.</summary>
    /// <returns>Whether it ended without the kill.</returns>
    public async Task<bool> StopAsync(CancellationToken cancellation = default)
    {
        await Calls.CancelAsync(new(), cancellationToken: cancellation);
        await SignalAsync("INT");
        return await ExitsWithinAsync(KillAfter);
    }

    public async ValueTask DisposeAsync()
    {
        channel?.Dispose();
        if (!process.HasExited && Named is not null)
        {
            // One that counts which lines ran writes that down at its end.
            await SignalAsync("TERM");
            await ExitsWithinAsync(KillAfter);
        }
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
        process.Dispose();
    }

    /// <summary>The executable under test.</summary>
    public static string Executable() => Named ?? Repository.Binary("pulumi-resource-mixpeek");

    /// <summary>Whether it is the native plugin that users get, and not one that a variable names.</summary>
    public static bool IsNative => Named is null;

    static string? Named => Environment.GetEnvironmentVariable(ExecutableVariable) is { Length: > 0 } named ? named : null;

    static ProcessStartInfo StartInfo(PluginOptions options)
    {
        IReadOnlyList<string> command = options.Command.Count > 0 ? options.Command : [Executable()];
        var start = new ProcessStartInfo(command[0])
        {
            WorkingDirectory = options.WorkingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var argument in command.Skip(1).Concat(options.Arguments))
            start.ArgumentList.Add(argument);
        if (options.EngineAddress is not null)
            start.ArgumentList.Add(options.EngineAddress);
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MIXPEEK_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in options.Environment)
            start.Environment[name] = value;
        return start;
    }

    async Task ReadPortAsync(Interceptor? witness, CancellationToken cancellation)
    {
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginErrorReadLine();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(StartLimit);
        FirstLine = await process.StandardOutput.ReadLineAsync(limit.Token) ?? "";
        if (!int.TryParse(FirstLine, NumberStyles.None, CultureInfo.InvariantCulture, out var port))
            throw new InvalidOperationException($"the plugin's first line is not a port: \"{FirstLine}\"; it said: {Printed}");
        Port = port;
        channel = Connect();
        Calls = new(witness is null ? channel.Intercept(new CallLimit()) : channel.Intercept(new CallLimit(), witness));
        _ = DrainAsync();
    }

    async Task DrainAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            Keep(line);
    }

    void Keep(string? line)
    {
        if (line is not null)
            lock (printed)
                printed.AppendLine(line);
    }
}

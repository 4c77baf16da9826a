using System.ComponentModel;
using System.Diagnostics;
using Grpc.Net.Client;
using Pulumi.Mixpeek.Protocol;

namespace Pulumi.Mixpeek.Stack.Programs;

/// <summary>Runs a program that is a process of its own; what it prints goes to the engine, each line a message of the stack.</summary>
static class ProgramProcess
{
    /// <summary>How Pulumi's SDKs say that the user was told already what went wrong.</summary>
    const int AlreadyReported = 32;

    /// <summary>Runs it to its end; a cancellation ends it.</summary>
    public static async Task<ProgramFailure?> RunAsync(ProcessStartInfo start, ProgramContext context, CancellationToken cancellation)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        try
        {
            using var process = Process.Start(start)!;
            return await FollowAsync(process, context, cancellation);
        }
        catch (Win32Exception failed)
        {
            return new(
                $"the program cannot be run: {start.FileName} cannot be started ({failed.Message}). Is it installed and on the PATH?");
        }
    }

    static async Task<ProgramFailure?> FollowAsync(Process process, ProgramContext context, CancellationToken cancellation)
    {
        using var channel = GrpcChannel.ForAddress(
            $"http://{context.EngineAddress}", new() { HttpHandler = new SocketsHttpHandler { UseProxy = false } });
        var engine = new Engine.EngineClient(channel);
        await using var stop = cancellation.Register(() => process.Kill(entireProcessTree: true));
        await Task.WhenAll(CopyAsync(process.StandardOutput, engine), CopyAsync(process.StandardError, engine));
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode switch
        {
            0 => null,
            AlreadyReported => new(null),
            _ when cancellation.IsCancellationRequested => new("the program was cancelled"),
            var code => new($"Program exited with non-zero exit code: {code}"),
        };
    }

    static async Task CopyAsync(StreamReader output, Engine.EngineClient engine)
    {
        while (await output.ReadLineAsync() is { } line)
            await engine.LogAsync(new() { Severity = LogSeverity.Info, Message = line });
    }
}

using Grpc.Core;
using Grpc.Net.Client;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.Programs;
using Pulumi.Mixpeek.Stack.Yaml.Programs;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;
using Pulumi.Mixpeek.Stack.Yaml.Types;

namespace Pulumi.Mixpeek.Stack.Yaml.Hosting;

/// <summary>Runs programs of <c>runtime: yaml</c>, as a client of the monitor like programs in any other language.</summary>
sealed class YamlHost : IProgram
{
    public async Task<ProgramFailure?> RunAsync(ProgramContext context, CancellationToken cancellation)
    {
        using var engineChannel = Open(context.EngineAddress);
        using var monitorChannel = Open(context.MonitorAddress);
        var log = new ProgramLog(new(engineChannel));
        try
        {
            return await RunAsync(context, new(monitorChannel), log, cancellation) ? null : new ProgramFailure(null);
        }
        catch (ProgramException wrong)
        {
            await log.WriteAsync(wrong.Diagnostics, cancellation);
            return new ProgramFailure(null);
        }
        catch (Exception stopped) when (stopped is RpcException or OperationCanceledException && cancellation.IsCancellationRequested)
        {
            // The engine has stopped, and told why.
            return new ProgramFailure(null);
        }
        catch (RpcException refused)
        {
            return new ProgramFailure(refused.Status.Detail);
        }
    }

    /// <returns>Whether everything was registered.</returns>
    static async Task<bool> RunAsync(
        ProgramContext context, ResourceMonitor.ResourceMonitorClient client, ProgramLog log, CancellationToken cancellation)
    {
        var program = ProgramReader.ReadFolder(context.Directory);
        log.Lines = program.Lines;
        var monitor = new MonitorClient(client, cancellation);
        log.Stack = await monitor.RegisterStackAsync($"{context.Project}-{context.Stack}");
        var settings = new Settings(context);
        var order = ProgramOrder.Sort(program, settings.Names);
        var packages = await Packages.LoadAsync(program, context.Schemas, cancellation);
        await CheckAsync(program, order, packages, log, cancellation);
        var scope = new ProgramScope(context, settings, new Registrar(monitor, packages, log.Stack, context));
        return await scope.RunAsync(program, order) is { } outputs && await monitor.RegisterOutputsAsync(log.Stack, outputs);
    }

    static async Task CheckAsync(
        YamlProgram program, IReadOnlyList<IDeclaration> order, Packages packages, ProgramLog log, CancellationToken cancellation)
    {
        var found = TypeChecker.Check(program, order, packages);
        if (found.Any(diagnostic => diagnostic.Severity == Severity.Error))
            throw new ProgramException(found);
        await log.WriteAsync(found, cancellation);
    }

    /// <summary>A channel to the engine on this machine; a proxy from the environment is none of its business.</summary>
    static GrpcChannel Open(string address) => GrpcChannel.ForAddress($"http://{address}", new()
    {
        MaxReceiveMessageSize = null,
        MaxSendMessageSize = null,
        HttpHandler = new SocketsHttpHandler { UseProxy = false, EnableMultipleHttp2Connections = true },
        DisposeHttpClient = true,
    });
}

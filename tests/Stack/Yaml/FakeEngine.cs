using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.Programs;
using Pulumi.Mixpeek.Stack.Yaml.Hosting;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Tests.Yaml;

/// <summary>A monitor that takes what a program registers, and answers as an engine would that has just created it.</summary>
sealed class FakeEngine : IAsyncDisposable
{
    readonly WebApplication application;
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("yaml-program-");

    FakeEngine(WebApplication application, Calls calls) => (this.application, this.Sent) = (application, calls);

    /// <summary>What the program asked for.</summary>
    public Calls Sent { get; }

    /// <summary>The stack's configuration.</summary>
    public Dictionary<string, string> Config { get; } = [];

    public List<string> SecretKeys { get; } = [];

    public bool IsPreview { get; init; }

    public static async Task<FakeEngine> StartAsync(bool preview = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        var calls = new Calls { IsPreview = preview };
        builder.Services.AddSingleton(calls);
        var application = builder.Build();
        application.MapGrpcService<Monitor>();
        application.MapGrpcService<Logger>();
        await application.StartAsync();
        return new(application, calls) { IsPreview = preview };
    }

    /// <summary>Runs a program without its first two lines, name and runtime.</summary>
    public async Task<ProgramFailure?> RunAsync(string program, CancellationToken cancellation)
    {
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "Pulumi.yaml"), $"name: p\nruntime: yaml\n{program}", cancellation);
        var address = new Uri(application.Urls.Single()).Authority;
        var context = new ProgramContext(address, address, "p", "dev", "organization", folder.FullName, Config, SecretKeys, IsPreview, 4,
            (_, _) => Task.FromResult(Bag.Json(SchemaText)));
        return await new YamlHost().RunAsync(context, cancellation);
    }

    /// <summary>Puts a file beside the program.</summary>
    public void Write(string name, string text) => File.WriteAllText(Path.Combine(folder.FullName, name), text);

    public async ValueTask DisposeAsync()
    {
        await application.DisposeAsync();
        folder.Delete(recursive: true);
    }

    const string SchemaText = """
        {
          "name": "mixpeek",
          "provider": {"inputProperties": {"apiKey": {"type": "string", "secret": true}}},
          "resources": {
            "mixpeek:index:Thing": {
              "inputProperties": {
                "any": {"$ref": "pulumi.json#/Any"}, "text": {"type": "string"}, "token": {"type": "string", "secret": true},
                "kind": {"type": "string", "const": "thing"}, "things": {"type": "array", "items": {"$ref": "#/resources/mixpeek:index:Thing"}}
              },
              "properties": {
                "any": {"$ref": "pulumi.json#/Any"}, "text": {"type": "string"}, "later": {"type": "string"},
                "key": {"type": "string", "secret": true}
              }
            }
          },
          "functions": {
            "mixpeek:index:getThing": {
              "inputs": {"properties": {"id": {"type": "string"}}},
              "outputs": {"properties": {"found": {"type": "string"}}}
            }
          }
        }
        """;

    /// <summary>The calls, and how to answer them.</summary>
    internal sealed class Calls
    {
        public bool IsPreview { get; init; }

        public ConcurrentQueue<RegisterResourceRequest> Registered { get; } = [];

        public ConcurrentQueue<ReadResourceRequest> Read { get; } = [];

        public ConcurrentQueue<ResourceInvokeRequest> Invoked { get; } = [];

        public ConcurrentQueue<LogRequest> Logged { get; } = [];

        public MapValue? Outputs { get; set; }

        /// <summary>Names of resources that cannot be made.</summary>
        public HashSet<string> Failing { get; } = [];

        /// <summary>The resource of a name.</summary>
        public RegisterResourceRequest this[string name] => Registered.Single(request => request.Name == name);

        /// <summary>The inputs of the resource of a name.</summary>
        public MapValue Inputs(string name) => this[name].Object.Bagged();
    }

    sealed class Monitor(Calls calls) : ResourceMonitor.ResourceMonitorBase
    {
        public override Task<RegisterResourceResponse> RegisterResource(RegisterResourceRequest request, ServerCallContext context)
        {
            calls.Registered.Enqueue(request);
            return Task.FromResult(new RegisterResourceResponse
            {
                Urn = $"urn:pulumi:dev::p::{request.Type}::{request.Name}",
                Id = calls.IsPreview ? "" : $"{request.Name}-id",
                Object = request.Object,
                Result = calls.Failing.Contains(request.Name) ? Result.Fail : Result.Success,
            });
        }

        public override Task<ReadResourceResponse> ReadResource(ReadResourceRequest request, ServerCallContext context)
        {
            calls.Read.Enqueue(request);
            return Task.FromResult(new ReadResourceResponse
            {
                Urn = $"urn:pulumi:dev::p::{request.Type}::{request.Name}",
                Properties = Bag.Json("""{"text": "read"}""").Wire(),
            });
        }

        public override Task<ResourceInvokeResponse> Invoke(ResourceInvokeRequest request, ServerCallContext context)
        {
            calls.Invoked.Enqueue(request);
            return Task.FromResult(new ResourceInvokeResponse { Return = Bag.Json("""{"found": "it"}""").Wire() });
        }

        public override Task<Empty> RegisterResourceOutputs(RegisterResourceOutputsRequest request, ServerCallContext context)
        {
            calls.Outputs = request.Outputs.Bagged();
            return Task.FromResult(new Empty());
        }
    }

    sealed class Logger(Calls calls) : Engine.EngineBase
    {
        public override Task<Empty> Log(LogRequest request, ServerCallContext context)
        {
            calls.Logged.Enqueue(request);
            return Task.FromResult(new Empty());
        }
    }
}

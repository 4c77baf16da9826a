using Grpc.Core;
using Pulumi.Mixpeek.Configuration;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Service;

/// <summary>The calls about the provider's configuration.</summary>
sealed partial class ProviderService
{
    public override Task<CheckResponse> CheckConfig(CheckRequest request, ServerCallContext context)
    {
        session.HasCheckedConfiguration = true;
        var failures = new Failures();
        var inputs = ConfigurationCheck.Check(Bag(request.HasNews, request.News), failures);
        return Task.FromResult(Answers.Check(inputs, failures));
    }

    /// <summary>No setting replaces the provider: that would replace each of its resources, and delete all data (provider-rules 4).</summary>
    public override Task<DiffResponse> DiffConfig(DiffRequest request, ServerCallContext context)
    {
        var olds = request.HasOldInputs ? Bag(true, request.OldInputs) : Bag(request.HasOlds, request.Olds);
        var differences = new Differences();
        new FreeObjectShape().Diff(PropertyPath.Root, Settings.Decode(olds), Settings.Decode(Bag(request.HasNews, request.News)), differences);
        return Task.FromResult(Answers.Diff(new(differences.All, [], false)));
    }

    /// <summary>A missing key is no error here: a preview does without one, and the first request says what is missing (provider-rules 5).</summary>
    public override Task<ConfigureResponse> Configure(ConfigureRequest request, ServerCallContext context)
    {
        session.Configure(new(Given(request), !session.HasCheckedConfiguration, Environment.GetEnvironmentVariable));
        return Task.FromResult(new ConfigureResponse
        {
            AcceptSecrets = true,
            SupportsPreview = true,
            AcceptResources = true,
            AcceptOutputs = true,
            SupportsAutonamingConfiguration = true,
        });
    }

    /// <summary>An engine that sends no <c>args</c> sends <c>variables</c>, under keys such as <c>mixpeek:config:baseUrl</c>.</summary>
    static MapValue Given(ConfigureRequest request) => request.HasArgs
        ? WireCodec.Decode(request.Args)
        : MapValue.From(request.Variables.Select(variable =>
            KeyValuePair.Create<string, PropertyValue>(variable.Key[(variable.Key.LastIndexOf(':') + 1)..], variable.Value)));
}

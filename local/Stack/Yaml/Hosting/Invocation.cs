using Grpc.Core;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.Yaml.Evaluation;
using Pulumi.Mixpeek.Stack.Yaml.Expressions;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;
using Pulumi.Mixpeek.Stack.Yaml.Types;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Yaml.Hosting;

/// <summary>Calls providers' functions.</summary>
sealed class Invocation(MonitorClient monitor, IPackageSchemas packages)
{
    /// <param name="arguments">As an object; where it is unknown, so is the result, and nothing is called.</param>
    public async Task<Evaluated> CallAsync(InvokeExpression invoke, Evaluated arguments, OptionsEvaluator options)
    {
        var function = packages.Find(invoke.Token.Split(':')[0], invoke.Place).Function(invoke.Token, invoke.Place);
        var provider = await options.ProviderAsync(invoke.Options.Provider);
        var parent = await options.ResourceAsync(invoke.Options.Parent);
        var dependsOn = await options.ResourcesAsync(invoke.Options.DependsOn, "dependsOn");
        var hidden = arguments.Value is SecretValue;
        var plain = arguments.Value is SecretValue secret ? secret.Value : arguments.Value;
        var result = plain is MapValue bag && dependsOn.All(resource => resource.Id is TextValue)
            ? await CallAsync(invoke, function, bag, provider?.ProviderReference ?? parent?.Provider ?? "")
            : PropertyValue.Unknown;
        var all = new Evaluated(hidden ? result.Hide() : result, arguments.Dependencies.Union(dependsOn.Select(resource => resource.Urn)));
        return all.Collapse();
    }

    async Task<PropertyValue> CallAsync(InvokeExpression invoke, FunctionSchema function, MapValue arguments, string provider)
    {
        var response = await SendAsync(invoke, new()
        {
            Tok = function.Token,
            Args = WireCodec.Encode((MapValue)arguments.Lower()),
            Provider = provider,
            Version = invoke.Options.Version ?? "",
            PluginDownloadURL = invoke.Options.PluginDownloadUrl ?? "",
            AcceptResources = true,
        });
        if (response.Failures.Count > 0)
            throw new ProgramException(invoke.Place, $"{function.Token} failed: {string.Join("; ", response.Failures.Select(Describe))}");
        return response.Unknown ? PropertyValue.Unknown : Result(invoke, function, WireCodec.Decode(response.Return));
    }

    async Task<ResourceInvokeResponse> SendAsync(InvokeExpression invoke, ResourceInvokeRequest request)
    {
        try
        {
            return await monitor.InvokeAsync(request);
        }
        catch (RpcException failed) when (failed.StatusCode != StatusCode.Cancelled)
        {
            throw new ProgramException(invoke.Place, $"{request.Tok} failed: {failed.Status.Detail}");
        }
    }

    static string Describe(CheckFailure failure) => failure.Property.Length > 0 ? $"{failure.Property}: {failure.Reason}" : failure.Reason;

    static PropertyValue Result(InvokeExpression invoke, FunctionSchema function, MapValue result)
    {
        if (function.IsScalar)
            return result.Values.FirstOrDefault() ?? PropertyValue.Null;
        if (invoke.Return is not { } wanted)
            return result;
        return result.Get(wanted) ?? throw new ProgramException(invoke.Place,
            $"{function.Token} did not return a property '{wanted}'", NameList.Existing(function.Token, "properties", result.Keys, wanted));
    }
}

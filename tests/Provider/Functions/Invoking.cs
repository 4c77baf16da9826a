using Grpc.Core;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Functions;

/// <summary>Functions as an engine calls them.</summary>
static class Invoking
{
    /// <summary>The result of a call with nothing wrong in it.</summary>
    public static async Task<MapValue> AskAsync(this PluginProcess plugin, string function, MapValue arguments)
    {
        var answer = await plugin.InvokeAsync(function, arguments);
        Assert.Equal([], answer.Failures.Select(failure => $"{failure.Property}: {failure.Reason}"));
        return answer.Return.Bagged();
    }

    /// <inheritdoc cref="AskAsync(PluginProcess, string, MapValue)"/>
    public static Task<MapValue> AskAsync(this PluginProcess plugin, string function, params (string Name, PropertyValue Value)[] arguments) =>
        plugin.AskAsync(function, MapValue.Of(arguments));

    /// <summary>What is wrong with a call, a line each: <c>argument: reason</c>.</summary>
    public static async Task<IReadOnlyList<string>> FailuresAsync(this PluginProcess plugin, string function, string arguments)
    {
        var answer = await plugin.InvokeAsync(function, Bag.Json(arguments));
        Assert.False(answer.HasReturn);
        return [.. answer.Failures.Select(failure => $"{failure.Property}: {failure.Reason}")];
    }

    /// <summary>The error of a call that Mixpeek refuses.</summary>
    public static async Task<Status> RefusalAsync(this PluginProcess plugin, string function, params (string Name, PropertyValue Value)[] arguments) =>
        (await Assert.ThrowsAsync<RpcException>(() => plugin.InvokeAsync(function, MapValue.Of(arguments)))).Status;

    static async Task<InvokeResponse> InvokeAsync(this PluginProcess plugin, string function, MapValue arguments) => await plugin.Calls.InvokeAsync(
        new() { Tok = $"mixpeek:index:{function}", Args = arguments.Wire(), Preview = true }, cancellationToken: TestContext.Current.CancellationToken);
}

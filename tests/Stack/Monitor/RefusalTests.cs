using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Mixpeek.Protocol;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Monitor;

/// <summary>What a stand-in does not do it says by name, and does not pretend to have.</summary>
public sealed class RefusalTests : MonitorTests
{
    public static TheoryData<string, RegisterResourceRequest> Registrations => new()
    {
        { "a remote component", new() { Remote = true } },
        { "transforms", new() { Transforms = { new Callback { Target = "t", Token = "u" } } } },
        { "the option replaceWith", new() { ReplaceWith = { "urn:pulumi:dev::life::t:i:T::y" } } },
        { "the option replacementTrigger", new() { ReplacementTrigger = ByteString.CopyFromUtf8("\u001a\u0001x") } },
        { "resource hooks", new() { Hooks = new() { BeforeCreate = { "h" } } } },
        { "resource hooks", new() { Hooks = new() { OnError = { "h" } } } },
    };

    [Theory]
    [MemberData(nameof(Registrations), DisableDiscoveryEnumeration = true)]
    public async Task A_registration_that_asks_for_too_much_is_refused_by_name(string names, RegisterResourceRequest request)
    {
        (request.Type, request.Name) = ("my:index:Tree", "tree");
        await Refuses($"tree (my:index:Tree) uses {names}", Connection.Monitor.RegisterResourceAsync(request, cancellationToken: Cancellation));
        Assert.Empty(Deployment.Registrations);
    }

    [Fact]
    public async Task Calls_that_it_does_not_have_are_refused_by_name()
    {
        var monitor = Connection.Monitor;
        await Refuses("my:index:method", monitor.CallAsync(new() { Tok = "my:index:method" }, cancellationToken: Cancellation));
        await Refuses("stack transform", monitor.RegisterStackTransformAsync(new(), cancellationToken: Cancellation));
        await Refuses("invoke transform", monitor.RegisterStackInvokeTransformAsync(new(), cancellationToken: Cancellation));
        await Refuses("hook h", monitor.RegisterResourceHookAsync(new() { Name = "h" }, cancellationToken: Cancellation));
        var parameterized = new RegisterPackageRequest { Name = "terraform", Parameterization = new() { Name = "x" } };
        await Refuses("terraform", monitor.RegisterPackageAsync(parameterized, cancellationToken: Cancellation));
    }

    [Theory]
    [InlineData("secrets", true)]
    [InlineData("resourceReferences", true)]
    [InlineData("outputValues", true)]
    [InlineData("deletedWith", true)]
    [InlineData("aliasSpecs", true)]
    [InlineData("transforms", false)]
    [InlineData("invokeTransforms", false)]
    [InlineData("resourceHooks", false)]
    [InlineData("parameterization", false)]
    [InlineData("no such thing", false)]
    public async Task A_feature_is_announced_where_it_is_there(string feature, bool isThere)
    {
        var answer = await Connection.Monitor.SupportsFeatureAsync(new() { Id = feature }, cancellationToken: Cancellation);
        Assert.Equal(isThere, answer.HasSupport);
    }

    [Fact]
    public async Task A_program_learns_what_it_is_part_of()
    {
        var info = await Connection.Monitor.GetDeploymentInfoAsync(new Empty(), cancellationToken: Cancellation);
        Assert.Equal(("life", "dev", "organization", true, 8), (info.Project, info.Stack, info.Organization, info.DryRun, info.Parallel));
        Assert.Equal("k", info.Config["mixpeek:apiKey"]);
        Assert.Equal(["mixpeek:apiKey"], info.ConfigSecretKeys);
        Assert.DoesNotContain(ResourceMonitorFeature.Transforms, info.SupportedFeatures);
    }

    [Fact]
    public async Task A_program_that_waits_for_its_hooks_does_not_wait() =>
        await Connection.Monitor.SignalAndWaitForShutdownAsync(new Empty(), cancellationToken: Cancellation);

    static async Task Refuses<T>(string what, AsyncUnaryCall<T> call)
    {
        var refused = await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync);
        Assert.Equal(StatusCode.Unimplemented, refused.StatusCode);
        Assert.Contains(what, refused.Status.Detail, StringComparison.Ordinal);
    }
}

using Grpc.Core;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.Monitor;
using Pulumi.Mixpeek.Stack.State;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Monitor;

/// <summary>What reaches the deployment of what a program registers.</summary>
public sealed class RegistrationTests : MonitorTests
{
    const string Raw = "urn:pulumi:dev::life::mixpeek:index:Bucket::raw";

    [Fact]
    public async Task Output_values_arrive_as_plain_secret_and_unknown_ones()
    {
        var registration = await Register(new()
        {
            Object = MapValue.Of(
                ("known", new OutputValue("a", IsSecret: false, null)),
                ("hidden", ListValue.From([new OutputValue("b", IsSecret: true, null)])),
                ("later", new OutputValue(null, IsSecret: false, null)),
                ("both", new OutputValue(null, IsSecret: true, null))).Wire(),
        });
        Assert.Equal(
            Bag.Json("""{"known": "a", "hidden": [{"<secret>": "b"}], "later": "<unknown>", "both": {"<secret>": "<unknown>"}}"""),
            registration.Inputs);
    }

    [Fact]
    public async Task What_an_output_value_came_from_is_a_dependency_of_its_property()
    {
        var nested = MapValue.Of(("ids", ListValue.From([new OutputValue("i", IsSecret: false, ListValue.From([Raw]))])));
        var registration = await Register(new() { Object = MapValue.Of(("source", nested), ("name", "n")).Wire() });
        Assert.Equal([Raw], registration.PropertyDependencies["source"]);
        Assert.False(registration.PropertyDependencies.ContainsKey("name"));
    }

    [Fact]
    public async Task A_reference_to_what_does_not_exist_yet_has_an_empty_ID()
    {
        // YAML and Node send an unknown there; a provider sees "" (provider-rules, "Values on the wire").
        var reference = new ReferenceValue(MapValue.Of(
            (Signatures.Key, Signatures.Reference), ("urn", Raw), ("id", new OutputValue(null, IsSecret: false, null))));
        var registration = await Register(new() { Object = MapValue.Of(("source", reference)).Wire() });
        Assert.Equal("", Assert.IsType<ReferenceValue>(registration.Inputs["source"]).Fields["id"]);
    }

    [Fact]
    public async Task What_a_program_leaves_open_stays_open()
    {
        var registration = await Register(new());
        Assert.Null(registration.Protect);
        Assert.Null(registration.RetainOnDelete);
        Assert.Null(registration.DeleteBeforeReplace);
        Assert.Null(registration.CustomTimeouts);
        Assert.Equal("", registration.Provider);
    }

    [Fact]
    public async Task Options_arrive()
    {
        var registration = await Register(new()
        {
            Protect = false,
            RetainOnDelete = true,
            DeleteBeforeReplaceDefined = true,
            DeletedWith = Raw,
            ImportId = "bkt_1",
            CustomTimeouts = new() { Create = "1h30m", Delete = "90s" },
            IgnoreChanges = { "a.b" },
            ReplaceOnChanges = { "c" },
            AdditionalSecretOutputs = { "d" },
            Dependencies = { Raw, Raw },
        });
        Assert.Equal((false, true, false), (registration.Protect, registration.RetainOnDelete, registration.DeleteBeforeReplace));
        Assert.Equal((Raw, "bkt_1"), (registration.DeletedWith, registration.ImportId));
        Assert.Equal(new CustomTimeouts(5400, 0, 90), registration.CustomTimeouts);
        Assert.Equal(["a.b", "c", "d", Raw], [.. registration.IgnoreChanges, .. registration.ReplaceOnChanges,
            .. registration.AdditionalSecretOutputs, .. registration.Dependencies]);
    }

    [Fact]
    public async Task Aliases_are_URNs_or_what_differs()
    {
        var registration = await Register(new()
        {
            AliasURNs = { Raw },
            Aliases = { new Protocol.Alias { Spec = new() { Name = "old" } }, new Protocol.Alias { Spec = new() { NoParent = true } } },
        });
        Assert.Equal([new() { Urn = Raw }, new() { Name = "old" }, new() { NoParent = true }], registration.Aliases);
    }

    [Fact]
    public async Task A_registered_package_tells_the_version()
    {
        var request = new RegisterPackageRequest { Name = "mixpeek", Version = "1.2.3" };
        var package = await Connection.Monitor.RegisterPackageAsync(request, cancellationToken: Cancellation);
        Assert.Equal("1.2.3", (await Register(new() { PackageRef = package.Ref })).Version);
        Assert.Equal("4.5.6", (await Register(new() { Version = "4.5.6" })).Version);
    }

    [Fact]
    public async Task A_duration_that_is_none_is_refused_with_an_example()
    {
        var refused = await Assert.ThrowsAsync<RpcException>(() => Register(new() { CustomTimeouts = new() { Create = "5 minutes" } }));
        Assert.Equal(StatusCode.InvalidArgument, refused.StatusCode);
        Assert.Contains("'5 minutes'", refused.Status.Detail, StringComparison.Ordinal);
        Assert.Contains("1h30m", refused.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_property_bag_that_is_none_is_an_error()
    {
        var damaged = Google.Protobuf.ByteString.CopyFrom(0x0a, 0x7f);
        var refused = await Assert.ThrowsAsync<RpcException>(() => Register(new() { Object = damaged }));
        Assert.Equal(StatusCode.InvalidArgument, refused.StatusCode);
    }

    async Task<Registration> Register(RegisterResourceRequest request)
    {
        (request.Type, request.Name, request.Custom) = ("mixpeek:index:Collection", "x", true);
        await Connection.Monitor.RegisterResourceAsync(request, cancellationToken: Cancellation);
        return Deployment.Registrations.Last();
    }
}

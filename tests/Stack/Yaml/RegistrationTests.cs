using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.Programs;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Yaml;

/// <summary>What the engine is told of a program's resources.</summary>
public sealed class RegistrationTests
{
    const string Stack = "urn:pulumi:dev::p::pulumi:pulumi:Stack::p-dev", A = "urn:pulumi:dev::p::mixpeek:index:Thing::a";

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_stack_comes_first_and_what_is_named_before_what_names_it()
    {
        await using var engine = await FakeEngine.StartAsync();
        Assert.Null(await engine.RunAsync("""
            resources:
              b: {type: mixpeek:Thing, properties: {text: "${a.text}!", any: {x: ["${a}"]}}}
              a: {type: mixpeek:index:Thing, properties: {text: t}}
            outputs: {b: "${b}"}
            """, Cancellation));
        Assert.Equal(["p-dev", "a", "b"], engine.Sent.Registered.Select(request => request.Name));
        var b = engine.Sent["b"];
        Assert.Equal(("mixpeek:index:Thing", Stack, true), (b.Type, b.Parent, b.Custom));
        Assert.Equal(Bag.Json($$"""
            {"kind": "thing", "text": "t!", "any": {"x": [
              {"4dabf18193072939515e22adb298388d": "5cf8f73096256a8f31e491e813e4eb8e", "id": "a-id", "name": "a", "type": "mixpeek:index:Thing", "urn": "{{A}}"}]} }
            """), engine.Sent.Inputs("b"));
        Assert.Equal([A], b.Dependencies);
        Assert.Equal([A], b.PropertyDependencies["text"].Urns);
        Assert.Equal([A], b.PropertyDependencies["any"].Urns);
        Assert.Empty(b.PropertyDependencies["kind"].Urns);
        Assert.IsType<ReferenceValue>(engine.Sent.Outputs!["b"]);
    }

    [Fact]
    public async Task In_a_preview_unknown_ids_and_outputs_spread()
    {
        await using var engine = await FakeEngine.StartAsync(preview: true);
        Assert.Null(await engine.RunAsync("""
            variables:
              found: {fn::invoke: {function: mixpeek:getThing, arguments: {id: "${a.id}"}}}
            resources:
              a: {type: mixpeek:Thing, properties: {text: t}}
              b: {type: mixpeek:Thing, properties: {text: "${a.later}", any: {id: "<${a.id}>", known: "${a.text}", whole: "${a}", f: "${found.found}"}}}
            """, Cancellation));
        Assert.Equal(Bag.Json($$"""
            {"kind": "thing", "text": "<unknown>", "any": {"id": "<unknown>", "known": "t", "f": "<unknown>", "whole":
              {"4dabf18193072939515e22adb298388d": "5cf8f73096256a8f31e491e813e4eb8e", "id": "", "name": "a", "type": "mixpeek:index:Thing", "urn": "{{A}}"} } }
            """), engine.Sent.Inputs("b"));
        Assert.Empty(engine.Sent.Invoked);
    }

    [Fact]
    public async Task What_the_schema_says_is_secret_is_secret()
    {
        await using var engine = await FakeEngine.StartAsync();
        Assert.Null(await engine.RunAsync("resources: {a: {type: mixpeek:Thing, properties: {token: sk}}}", Cancellation));
        Assert.Equal(Bag.Hidden("sk"), engine.Sent.Inputs("a")["token"]);
        Assert.Equal(["key"], engine.Sent["a"].AdditionalSecretOutputs);
    }

    [Fact]
    public async Task All_options_reach_the_engine()
    {
        await using var engine = await FakeEngine.StartAsync();
        Assert.Null(await engine.RunAsync("""
            resources:
              other: {type: "pulumi:providers:mixpeek", properties: {apiKey: sk}}
              a: {type: mixpeek:Thing, options: {provider: "${other}", protect: true}}
              b:
                type: mixpeek:Thing
                name: bee
                options:
                  additionalSecretOutputs: [text]
                  aliases: [{name: old, parent: "${a}"}, "urn:pulumi:dev::p::x::y"]
                  customTimeouts: {create: 5m, delete: 1h}
                  deleteBeforeReplace: false
                  deletedWith: ${a}
                  dependsOn: ["${a}"]
                  ignoreChanges: [text, "any.x"]
                  import: t_1
                  parent: ${a}
                  pluginDownloadURL: github://x
                  replaceOnChanges: [any]
                  retainOnDelete: true
                  version: 1.2.3
            """, Cancellation));
        var other = engine.Sent["other"];
        Assert.Equal(("pulumi:providers:mixpeek", "", Bag.Hidden("sk")), (other.Type, other.Provider, other.Object.Bagged()["apiKey"]));
        Assert.Equal("urn:pulumi:dev::p::pulumi:providers:mixpeek::other::other-id", engine.Sent["a"].Provider);
        Assert.True(engine.Sent["a"].Protect);
        var b = engine.Sent["bee"];
        Assert.Equal(new RegisterResourceRequest
        {
            Type = "mixpeek:index:Thing",
            Name = "bee",
            Parent = A,
            Custom = true,
            Object = b.Object,
            Protect = true,
            Provider = engine.Sent["a"].Provider,
            Version = "1.2.3",
            PluginDownloadURL = "github://x",
            ImportId = "t_1",
            DeleteBeforeReplaceDefined = true,
            DeletedWith = A,
            RetainOnDelete = true,
            CustomTimeouts = new() { Create = "5m", Delete = "1h" },
            AcceptSecrets = true,
            AcceptResources = true,
            SupportsPartialValues = true,
            SupportsResultReporting = true,
            AliasSpecs = true,
            Dependencies = { A },
            IgnoreChanges = { "text", "any.x" },
            ReplaceOnChanges = { "any" },
            AdditionalSecretOutputs = { "text", "key" },
            Aliases = { new Alias { Spec = new() { Name = "old", ParentUrn = A } }, new Alias { Urn = "urn:pulumi:dev::p::x::y" } },
            PropertyDependencies = { { "kind", new() } },
        }, b);
    }

    [Fact]
    public async Task A_default_provider_is_that_of_all_that_name_none()
    {
        await using var engine = await FakeEngine.StartAsync();
        Assert.Null(await engine.RunAsync("""
            resources:
              a: {type: mixpeek:Thing}
              other: {type: "pulumi:providers:mixpeek", defaultProvider: true}
            """, Cancellation));
        Assert.Equal("urn:pulumi:dev::p::pulumi:providers:mixpeek::other::other-id", engine.Sent["a"].Provider);
    }

    [Fact]
    public async Task A_resource_that_is_only_looked_up_is_read()
    {
        await using var engine = await FakeEngine.StartAsync();
        Assert.Null(await engine.RunAsync("""
            resources: {a: {type: mixpeek:Thing, get: {id: t_1, state: {text: hint}}}}
            outputs: {text: "${a.text}", id: "${a.id}"}
            """, Cancellation));
        var read = Assert.Single(engine.Sent.Read);
        Assert.Equal(("mixpeek:index:Thing", "a", "t_1", Stack), (read.Type, read.Name, read.Id, read.Parent));
        Assert.Equal(Bag.Json("""{"text": "read", "id": "t_1"}"""), engine.Sent.Outputs);
    }

    [Fact]
    public async Task Where_one_fails_what_names_it_is_left_out_and_the_rest_goes_on()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.Sent.Failing.Add("a");
        Assert.Equal(new ProgramFailure(null), await engine.RunAsync("""
            resources:
              a: {type: mixpeek:Thing}
              b: {type: mixpeek:Thing, properties: {text: "${a.id}"}}
              c: {type: mixpeek:Thing}
            outputs: {x: 1}
            """, Cancellation));
        Assert.Equal(["a", "c", "p-dev"], engine.Sent.Registered.Select(request => request.Name).Order());
        Assert.Null(engine.Sent.Outputs);
        Assert.Empty(engine.Sent.Logged);
    }

    [Fact]
    public async Task A_program_with_a_mistake_is_refused_before_anything_of_it_runs()
    {
        await using var engine = await FakeEngine.StartAsync();
        Assert.Equal(new ProgramFailure(null), await engine.RunAsync("""
            resources:
              a: {type: mixpeek:Thing}
              b: {type: mixpeek:Thing, properties: {txt: x}}
            """, Cancellation));
        Assert.Equal(["p-dev"], engine.Sent.Registered.Select(request => request.Name));
        var message = Assert.Single(engine.Sent.Logged);
        Assert.Equal(Stack, message.Urn);
        Assert.StartsWith("Error: Property txt does not exist on 'mixpeek:index:Thing'\n  on Pulumi.yaml line 5:\n", message.Message, StringComparison.Ordinal);
    }
}

using System.Collections.Concurrent;
using Pulumi.Mixpeek.Stack.Tests.Node;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Docs;

/// <summary>Each example of the documentation runs, and says the same in both languages.</summary>
public sealed class ExampleTests(ExampleTests.Runs runs) : IClassFixture<ExampleTests.Runs>
{
    static readonly string Folder = Repository.Path("docs", "examples");

    public static TheoryData<string> Names => [.. All("*.yaml")];

    [Fact]
    public void Each_resource_and_function_has_an_example_in_both_languages()
    {
        var schema = (MapValue)JsonCodec.Parse(File.ReadAllText(Repository.Path("provider", "schema.json")));
        var names = new[] { "resources", "functions" }.SelectMany(section => ((MapValue)schema[section]).Keys)
            .Select(token => token.Split(':')[2]).Select(name => char.ToLowerInvariant(name[0]) + name[1..]).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(names, All("*.yaml"));
        Assert.Equal(names, All("*.ts"));
    }

    [Theory(Timeout = 120_000), MemberData(nameof(Names))]
    public async Task It_is_deployed_and_nothing_is_left_to_do(string name) =>
        Assert.NotEmpty((await runs.YamlAsync(name).WaitAsync(TestContext.Current.CancellationToken)).Outputs);

    [Theory(Timeout = 240_000)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TypeScript_deploys_the_same_as_YAML(bool functions)
    {
        var names = All("*.ts").Where(name => IsFunction(name) == functions).ToArray();
        using var package = await NodePackage.InstallAsync([.. names.Select(name => Path.Combine(Folder, $"{name}.ts"))]);
        WriteProject(package.Path, names);

        var typeScript = await DeployedExample.OfAsync(package.Path, await runs.ServerAsync(functions), TestContext.Current.CancellationToken);

        foreach (var name in names)
        {
            var yaml = await runs.YamlAsync(name);
            Assert.True(yaml.Outputs.Equals(typeScript.Outputs[name]), $"{name}: YAML put out {yaml.Outputs}, TypeScript {typeScript.Outputs[name]}");
            Assert.Equal(yaml.Inputs, MapValue.From(typeScript.Inputs.Where(resource => yaml.Inputs.ContainsKey(resource.Key))));
        }
    }

    static IEnumerable<string> All(string pattern) =>
        Directory.GetFiles(Folder, pattern).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    static bool IsFunction(string name) => name.StartsWith("get", StringComparison.Ordinal) || name.StartsWith("list", StringComparison.Ordinal);

    /// <summary>A program that is all examples at once, each an output of its own, with the stand-in for the generated package.</summary>
    static void WriteProject(string folder, string[] names)
    {
        File.WriteAllText(Path.Combine(folder, "Pulumi.yaml"), "name: examples\nruntime: nodejs\n");
        File.WriteAllText(Path.Combine(folder, "index.js"), string.Concat(names.Select(name => $"exports.{name} = require(\"./{name}\");\n")));
        var package = Directory.CreateDirectory(Path.Combine(folder, "node_modules", "@mixpeek", "pulumi")).FullName;
        foreach (var file in Directory.GetFiles(Repository.Path("tests", "Stack", "Docs", "Package")).Append(Repository.Path("provider", "schema.json")))
            File.Copy(file, Path.Combine(package, Path.GetFileName(file)));
    }

    /// <summary>
    /// The YAML examples, each deployed once, and the servers that they run against: one for resources, one for functions, since a
    /// function lists what others make. Both have what the examples ask for by name.
    /// </summary>
    public sealed class Runs : IAsyncDisposable
    {
        readonly ConcurrentDictionary<string, Lazy<Task<DeployedExample>>> yaml = new();
        readonly Lazy<Task<LocalServer>>[] servers = [new(StartAsync), new(StartAsync)];

        internal Task<LocalServer> ServerAsync(bool functions) => servers[functions ? 1 : 0].Value;

        internal Task<DeployedExample> YamlAsync(string name) => yaml.GetOrAdd(name, _ => new(() => DeployAsync(name))).Value;

        public async ValueTask DisposeAsync()
        {
            foreach (var server in servers.Where(server => server.IsValueCreated))
                await (await server.Value).DisposeAsync();
        }

        async Task<DeployedExample> DeployAsync(string name) => await DeployedExample.OfYamlAsync(
            await File.ReadAllTextAsync(Path.Combine(Folder, $"{name}.yaml")), await ServerAsync(IsFunction(name)), CancellationToken.None);

        static async Task<LocalServer> StartAsync()
        {
            var server = await LocalServer.StartAsync();
            await DeployedExample.OfYamlAsync(await File.ReadAllTextAsync(Repository.Path("tests", "Stack", "Docs", "Ground.yaml")), server, CancellationToken.None);
            return server;
        }
    }
}

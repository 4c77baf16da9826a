using Pulumi.Mixpeek.Stack.Tests.Commands;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Node;

/// <summary>A program in JavaScript with the real <c>@pulumi/pulumi</c>, run by the stack runner against the real plugin.</summary>
public sealed class NodeProgramTests
{
    static readonly string[] Always = ["--yes", "--skip-preview", "--secret-config", "team=media"];

    [Fact(Timeout = 240_000)]
    public async Task The_same_tree_in_JavaScript_and_in_YAML_is_the_same_stack()
    {
        using var package = await NodePackage.InstallAsync();
        var node = await DeployAsync(package.Path);
        using var yaml = new Projects.Folder().With("Pulumi.yaml", await File.ReadAllTextAsync(
            Repository.Path("tests", "Stack", "Node", "TreeInYaml", "Pulumi.yaml"), TestContext.Current.CancellationToken));

        var expected = await DeployAsync(yaml.Path);

        Assert.Equal(expected.Resources, node.Resources);
        Assert.Equal(expected.Requests, node.Requests);
        Assert.Contains("    three resources so far\n", node.Output, StringComparison.Ordinal);
        Assert.Contains("    team    : [secret]\n", node.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\"media\"", node.Output, StringComparison.Ordinal);
    }

    /// <summary>
    /// One line of the stack is enough: from the second on it names folders of node_modules, and Node 20 colours those in a loop that ends
    /// after half a minute, when the text is as long as a string can be.
    /// </summary>
    [Fact(Timeout = 240_000)]
    public async Task A_program_that_throws_fails_the_update_and_says_where()
    {
        using var package = await NodePackage.InstallAsync();
        await File.WriteAllTextAsync(
            Path.Combine(package.Path, "index.js"), "Error.stackTraceLimit = 1;\nthrow new Error('thrown by the program');\n", TestContext.Current.CancellationToken);

        var up = await StackProcess.RunAsync(package.Path, new Dictionary<string, string>(), ["up", .. Always]);

        Assert.Equal(1, up.ExitCode);
        Assert.Contains("thrown by the program", up.Output, StringComparison.Ordinal);
        Assert.Contains("index.js:2", up.Output, StringComparison.Ordinal);
    }

    /// <summary>Deploys a project, sees that nothing is left to do, and destroys it.</summary>
    static async Task<(ListValue Resources, string[] Requests, string Output)> DeployAsync(string directory)
    {
        await using var server = await LocalServer.StartAsync();
        var environment = new Dictionary<string, string> { ["MIXPEEK_BASE_URL"] = server.Url, ["MIXPEEK_API_KEY"] = "sk_test" };
        string[] plugin = ["--plugin", Repository.Binary("pulumi-resource-mixpeek")];

        var up = await StackProcess.RunAsync(directory, environment, ["up", .. Always, .. plugin]);
        Assert.True(up.ExitCode == 0, up.Output + up.Errors);
        var resources = StackState.Read(Path.Combine(directory, ".pulumi", "stacks", "dev.json"));
        var requests = await server.JournalAsync();
        var again = await StackProcess.RunAsync(directory, environment, ["up", .. Always, .. plugin, "--expect-no-changes"]);
        Assert.True(again.ExitCode == 0, again.Output + again.Errors);
        var destroy = await StackProcess.RunAsync(directory, environment, ["destroy", "--yes", "--skip-preview", .. plugin]);
        Assert.True(destroy.ExitCode == 0, destroy.Output + destroy.Errors);
        return (resources, [.. requests.Select(request => $"{request.Method} {request.Path}").Order(StringComparer.Ordinal)], up.Output);
    }
}

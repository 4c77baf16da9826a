using Pulumi.Mixpeek.Stack.Deployment;
using Pulumi.Mixpeek.Stack.Plugins;
using Pulumi.Mixpeek.Stack.Tests.Projects;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Plugins;

/// <summary>Where plugins are looked for.</summary>
public sealed class PluginLocatorTests : IDisposable
{
    static readonly string Name = OperatingSystem.IsWindows() ? "pulumi-resource-mixpeek.exe" : "pulumi-resource-mixpeek";

    readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_command_line_comes_before_the_project_and_the_project_before_the_path()
    {
        folder.With($"a/{Name}", "").With($"b/{Name}", "").With($"c/{Name}", "");

        Assert.Equal(At("a", Name), Locator(["a"], "b", "c").Find("mixpeek").File);
        Assert.Equal(At("b", Name), Locator([], "b", "c").Find("mixpeek").File);
        Assert.Equal(At("c", Name), Locator([], null, "c").Find("mixpeek").File);
    }

    [Fact]
    public void The_command_line_may_name_the_executable_itself_and_the_project_may_not()
    {
        folder.With($"a/{Name}", "");

        Assert.Equal(At("a", Name), Locator([$"a/{Name}"], null, "none").Find("mixpeek").File);
        Assert.Contains("name the folder", Refusal(Locator([], $"a/{Name}", "none")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_with_the_source_is_built_and_run_and_one_with_the_executable_too_is_run_as_it_is()
    {
        folder.With("source/PulumiPlugin.yaml", "runtime: dotnet\n").With("both/PulumiPlugin.yaml", "runtime: dotnet\n").With($"both/{Name}", "");

        var source = Locator([], "source", "none").Find("mixpeek");

        Assert.Equal("dotnet", source.File);
        Assert.Equal(["build", At("source")], source.Build);
        Assert.Equal(["run", "--no-build", "--project", At("source"), "--"], source.Arguments);
        Assert.Equal(At("both", Name), Locator([], "both", "none").Find("mixpeek").File);
    }

    [Fact]
    public void Source_in_another_language_is_refused_by_its_name()
    {
        folder.With("source/PulumiPlugin.yaml", "runtime: {name: python}\n");

        Assert.Contains("runtime python is not supported", Refusal(Locator([], "source", "none")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "--plugin DIR")]
    [InlineData("missing", "Build the plugin first")]
    [InlineData("empty", "neither pulumi-resource-mixpeek")]
    public void Without_a_plugin_the_ways_out_are_told(string? declared, string expected)
    {
        folder.With("empty/x", "");

        Assert.Contains(expected, Refusal(Locator([], declared, "none")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mixpeek:5", 5)]
    [InlineData("other:1, mixpeek:40001", 40001)]
    public void Running_plugins_are_named_with_their_ports(string text, int port) => Assert.Equal(port, DebugProviders.Parse(text)["mixpeek"]);

    [Theory]
    [InlineData("mixpeek")]
    [InlineData("mixpeek:x")]
    [InlineData("mixpeek:70000")]
    public void Another_form_of_running_plugins_is_refused(string text) => Assert.Throws<PluginException>(() => DebugProviders.Parse(text));

    PluginLocator Locator(string[] overrides, string? declared, string path) => new(
        [.. overrides.Select(place => At(place))],
        declared is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["mixpeek"] = At(declared) },
        [At(path)]);

    static string Refusal(PluginLocator locator) => Assert.Throws<PluginException>(() => locator.Find("mixpeek")).Message;

    string At(params string[] parts) => Path.Combine([folder.Path, .. parts]);
}

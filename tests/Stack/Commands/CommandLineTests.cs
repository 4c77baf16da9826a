using Pulumi.Mixpeek.Stack.Tests.Projects;
using Pulumi.Mixpeek.Testing;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Commands;

/// <summary>The command line, through the real binary.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public async Task The_help_says_first_that_this_is_a_stand_in()
    {
        var help = await RunAsync("--help");

        Assert.Equal(0, help.ExitCode);
        Assert.Contains("small stand-in for the Pulumi engine", string.Join('\n', help.Output.Split('\n').Take(3)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_a_plain_semantic_version() => Assert.Matches(@"^\d+\.\d+\.\d+\n$", (await RunAsync("--version")).Output);

    [Theory]
    [InlineData("error: --save-plan: the Pulumi CLI has this option", "preview", "--save-plan=plan.json")]
    [InlineData("error: --run-program: the Pulumi CLI has this option", "destroy", "--run-program")]
    [InlineData("error: `pulumi stack` has no counterpart here", "stack", "ls")]
    [InlineData("--nonsense", "up", "--nonsense")]
    [InlineData("there is no Pulumi.yaml", "up")]
    [InlineData("import takes TYPE NAME ID", "import", "mixpeek:index:Bucket")]
    [InlineData("import takes TYPE NAME ID", "import", "--all", "mixpeek:index:Bucket", "raw")]
    [InlineData("import takes TYPE NAME ID", "import", "--all", "--namespace", "ns_1", "--file", "list.json")]
    [InlineData("--all takes the namespace", "import", "--all")]
    [InlineData("--namespace and --generate-resources go with --all", "import", "mixpeek:index:Bucket", "raw", "bkt_1", "--namespace", "ns_1")]
    [InlineData("error: --generate-resources: the Pulumi CLI has this option", "up", "--generate-resources=list.json")]
    public async Task What_it_does_not_know_is_refused_by_name(string expected, params string[] arguments)
    {
        var refused = await RunAsync(arguments);

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains(expected, refused.Errors, StringComparison.Ordinal);
        Assert.Empty(refused.Output);
    }

    [Fact]
    public async Task Another_language_is_refused_by_its_name()
    {
        using var folder = new Folder().With("Pulumi.yaml", "name: p\nruntime: python\n");

        var refused = await StackProcess.RunAsync(folder.Path, new Dictionary<string, string>(), "preview");

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("runtime python is not supported", refused.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_terminal_an_up_has_to_be_confirmed_beforehand()
    {
        using var folder = new Folder().With("Pulumi.yaml", "name: p\nruntime: yaml\noutputs: {one: 1}\n");

        var up = await StackProcess.RunAsync(folder.Path, new Dictionary<string, string>(), "up");

        Assert.Equal(1, up.ExitCode);
        Assert.Contains("--yes or --skip-preview must be passed", up.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, ".pulumi")));
    }

    [Fact]
    public async Task A_secret_configuration_value_is_never_printed_and_reaches_the_program()
    {
        using var folder = new Folder().With("Pulumi.yaml", "name: p\nruntime: yaml\nconfig: {token: {type: string}}\noutputs: {shown: \"${token}\"}\n");

        var preview = await StackProcess.RunAsync(folder.Path, new Dictionary<string, string>(), "preview", "--secret-config", "token=hush");
        var document = await StackProcess.RunAsync(folder.Path, new Dictionary<string, string>(), "preview", "--json", "--secret-config", "token=hush");

        Assert.Contains("    shown: [secret]\n", preview.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", document.Output, StringComparison.Ordinal);
        Assert.Equal(Bag.Value("""{"p:token": "[secret]"}"""), Bag.Json(document.Output)["config"]);
    }

    [Fact]
    public async Task Changes_that_were_not_expected_have_an_exit_code_of_their_own()
    {
        using var folder = new Folder().With("Pulumi.yaml", "name: p\nruntime: yaml\n");

        var preview = await StackProcess.RunAsync(folder.Path, new Dictionary<string, string>(), "preview", "--expect-no-changes");

        Assert.Equal(7, preview.ExitCode);
        Assert.Contains("no changes were expected", preview.Errors, StringComparison.Ordinal);
    }

    /// <summary>A user's folder may be a web application's, whose settings are not meant for what this program listens on.</summary>
    [Fact]
    public async Task A_web_server_s_settings_in_the_folder_and_the_environment_change_nothing()
    {
        using var folder = new Folder().With("Pulumi.yaml", "name: p\nruntime: yaml\noutputs: {one: 1}\n")
            .With("appsettings.json", """{"Kestrel": {"Endpoints": {"Http": {"Url": "http://127.0.0.1:0"}}}}""");

        var preview = await StackProcess.RunAsync(folder.Path, new Dictionary<string, string> { ["ASPNETCORE_URLS"] = "http://[::1]:0" }, "preview");

        Assert.Equal(("", 0), (preview.Errors, preview.ExitCode));
        Assert.Contains("    one: 1\n", preview.Output, StringComparison.Ordinal);
    }

    static async Task<StackProcess> RunAsync(params string[] arguments)
    {
        using var folder = new Folder();
        return await StackProcess.RunAsync(folder.Path, new Dictionary<string, string>(), arguments);
    }
}

using Pulumi.Mixpeek.Stack.Projects;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Projects;

/// <summary>What Pulumi.yaml says.</summary>
public sealed class ProjectTests
{
    [Fact]
    public void The_nearest_folder_above_has_the_project()
    {
        using var folder = new Folder().With("Pulumi.yaml", "name: p\nruntime: yaml\n").With("src/deep/x", "");

        var project = ProjectReader.Find(Path.Combine(folder.Path, "src", "deep"));

        Assert.Equal(("p", "yaml", folder.Path), (project.Name, project.Runtime, project.Directory));
    }

    [Fact]
    public void A_runtime_can_have_options_and_main_names_the_program()
    {
        using var folder = new Folder().With("Pulumi.yaml", "name: p\nruntime: {name: nodejs, options: {typescript: false}}\nmain: src/\n").With("src/x", "");

        var project = ProjectReader.Find(folder.Path);

        Assert.Equal("nodejs", project.Runtime);
        Assert.Equal((Values.PropertyValue)false, project.RuntimeOptions["typescript"]);
        Assert.Equal(Path.Combine(folder.Path, "src"), project.ProgramDirectory.TrimEnd('/'));
    }

    [Fact]
    public void Plugins_are_folders_relative_to_the_project_and_packages_come_first()
    {
        using var folder = new Folder().With("Pulumi.yaml", """
            name: p
            runtime: yaml
            packages: {mixpeek: ../bin, random: random@1.0.0}
            plugins: {providers: [{name: mixpeek, path: ../other}, {name: more, path: ./more}]}
            """);

        var plugins = ProjectReader.Find(folder.Path).Plugins;

        Assert.Equal(Path.GetFullPath(Path.Combine(folder.Path, "../bin")), plugins["mixpeek"]);
        Assert.Equal(Path.Combine(folder.Path, "more"), plugins["more"]);
        Assert.False(plugins.ContainsKey("random"));
    }

    [Theory]
    [InlineData("runtime: yaml\n", "name is missing")]
    [InlineData("name: p\n", "runtime is missing")]
    [InlineData("name: p\nruntime: [yaml]\n", "(2,10): runtime must be a name")]
    [InlineData("name: p\nruntime: yaml\npackages: {mixpeek: 5}\n", "(3,21): packages.mixpeek must be a folder")]
    [InlineData("name: p\nruntime: yaml\nplugins: {providers: {}}\n", "(3,22): providers must be a list")]
    [InlineData("name: 'p\n", "is not valid YAML")]
    public void What_is_wrong_is_told_with_its_place(string text, string expected)
    {
        using var folder = new Folder().With("Pulumi.yaml", text);

        var wrong = Assert.Throws<ProgramException>(() => ProjectReader.Find(folder.Path));

        Assert.Contains(expected, wrong.Message, StringComparison.Ordinal);
    }
}

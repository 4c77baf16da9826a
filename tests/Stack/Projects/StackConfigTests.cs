using Pulumi.Mixpeek.Stack.Projects;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Projects;

/// <summary>What Pulumi.yaml and Pulumi.STACK.yaml say of the configuration.</summary>
public sealed class StackConfigTests
{
    const string Project = "name: p\nruntime: nodejs\n";

    [Fact]
    public void Values_are_texts_and_what_is_not_text_is_JSON()
    {
        var config = Read(Project, """
            config:
              mixpeek:baseUrl: http://x
              mixpeek:maxRetries: 3
              mixpeek:forceDestroy: true
              own: {a: [1, two]}
              mixpeek:config:namespace: old
            """);

        Assert.Equal("http://x", config.Values["mixpeek:baseUrl"]);
        Assert.Equal("3", config.Values["mixpeek:maxRetries"]);
        Assert.Equal("true", config.Values["mixpeek:forceDestroy"]);
        Assert.Equal("""{"a":[1,"two"]}""", config.Values["p:own"]);
        Assert.Equal("old", config.Values["mixpeek:namespace"]);
        Assert.Empty(config.SecretKeys);
    }

    [Fact]
    public void A_secret_at_any_depth_makes_its_key_secret()
    {
        var config = Read(Project, """
            config:
              mixpeek:apiKey: {secure: cipher-1}
              p:deep: {list: [{secure: cipher-2}]}
            """);

        Assert.Equal("plain of cipher-1", config.Values["mixpeek:apiKey"]);
        Assert.Equal("""{"list":["plain of cipher-2"]}""", config.Values["p:deep"]);
        Assert.Equal(["mixpeek:apiKey", "p:deep"], config.SecretKeys.Order());
    }

    [Fact]
    public void The_projects_own_values_hold_where_the_stack_sets_none()
    {
        const string WithConfig = Project + "config:\n  size: {type: integer, default: 2}\n  mixpeek:namespace: {value: prod}\n  needed: string\n  mixpeek:baseUrl: a\n";

        var config = Read(WithConfig, "config: {'mixpeek:baseUrl': b}\n");

        Assert.Equal("2", config.Values["p:size"]);
        Assert.Equal("prod", config.Values["mixpeek:namespace"]);
        Assert.Equal("b", config.Values["mixpeek:baseUrl"]);
        Assert.False(config.Values.ContainsKey("p:needed"));
    }

    [Theory]
    [InlineData("environment: [dev]\n", "(1,14): environment is not supported")]
    [InlineData("secretsprovider: awskms://x\n", "secretsprovider is not supported")]
    [InlineData("config: []\n", "(1,9): config must be an object")]
    public void What_is_not_supported_or_malformed_is_refused_with_its_place(string text, string expected)
    {
        var wrong = Assert.Throws<ProgramException>(() => Read(Project, text));

        Assert.Contains("Pulumi.dev.yaml", wrong.Message, StringComparison.Ordinal);
        Assert.Contains(expected, wrong.Message, StringComparison.Ordinal);
    }

    static StackConfig Read(string project, string stack)
    {
        using var folder = new Folder().With("Pulumi.yaml", project).With("Pulumi.dev.yaml", stack);
        var found = ProjectReader.Find(folder.Path);
        return new StackConfigReader(cipher => $"plain of {cipher}").Read(found, StackFile.Read(found, "dev"));
    }
}

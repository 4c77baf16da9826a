using Pulumi.Mixpeek.Stack.Yaml.Programs;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Yaml;

/// <summary>What a program may not say is refused by name, with its place.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("resurces: {}", "resurces does not exist on Pulumi.yaml", 1, 1)]
    [InlineData("components: {}", "components on Pulumi.yaml is something that mixpeek-stack does not do", 1, 1)]
    [InlineData("resources: {a: {type: x, propertes: {}}}", "propertes does not exist on resource a", 1, 26)]
    [InlineData("resources: {a: {properties: {}}}", "Required field 'type' is missing on resource \"a\"", 1, 13)]
    [InlineData("resources: {a: {type: x, options: {providers: []}}}", "providers on the options of resource a is something", 1, 36)]
    [InlineData("resources: {a: {type: x, options: {protct: true}}}", "protct does not exist on the options of resource a", 1, 36)]
    [InlineData("resources: {a: {type: x, options: {retainOnDelete: 5}}}", "retainOnDelete must be a boolean value", 1, 52)]
    [InlineData("resources: {a: {type: x, get: {id: y}, properties: {}}}", "properties and get of resource a are mutually exclusive", 1, 40)]
    [InlineData("resources: {a: {type: x, defaultProvider: true}}", "cannot set defaultProvider on non-provider resource", 1, 26)]
    [InlineData("variables:\n  a: {fn::sha1: x}", "fn::sha1 is not a function that mixpeek-stack has", 2, 7)]
    [InlineData("variables:\n  a: {fn::secret: x, b: y}", "fn::secret must be the only key of its object", 2, 7)]
    [InlineData("variables: {a: {fn::join: [x]}}", "the argument to fn::join must be a two-valued list", 1, 27)]
    [InlineData("variables: {a: {fn::invoke: {arguments: {}}}}", "fn::invoke needs a function", 1, 17)]
    [InlineData("variables: {a: \"${b\"}", "unterminated interpolation", 1, 16)]
    [InlineData("variables: {a: \"${b[x]}\"}", "invalid list index", 1, 16)]
    [InlineData("variables: {a: \"${}\"}", "${} names nothing", 1, 16)]
    [InlineData("variables:\n  a: &x 1\n  b: *x", "alias nodes are not supported", 3, 6)]
    [InlineData("variables: {a: 1, a: 2}", "the key \"a\" is there twice", 1, 19)]
    [InlineData("variables: {a: 1, b: '${c}'}", "resource, variable, or config value \"c\" not found", 1, 22)]
    [InlineData("variables: {pulumi: 1}", "variable pulumi uses the reserved name pulumi", 1, 13)]
    [InlineData("config: {a: 1}\nvariables: {a: 1}", "variable a cannot have the same name as config a", 2, 13)]
    [InlineData("variables: {a: [}", "is not valid YAML", 1, 17)]
    [InlineData("variables: {5: x}", "mapping keys must be strings", 1, 13)]
    public void It_says_what_and_where(string program, string message, int line, int column)
    {
        var refused = Assert.Throws<ProgramException>(() => ProgramOrder.Sort(Programs.Read(program), [])).Diagnostics.Single();
        Assert.Contains(message, refused.Summary, StringComparison.Ordinal);
        Assert.Equal(new Place("Pulumi.yaml", line, column), refused.Place);
    }

    [Fact]
    public void The_names_that_exist_are_listed_the_most_similar_first()
    {
        var refused = Assert.Throws<ProgramException>(() => Programs.Read("resources: {a: {type: x, options: {protct: true}}}")).Diagnostics.Single();
        Assert.StartsWith("Existing fields are: protect, parent, ", refused.Detail, StringComparison.Ordinal);
    }
}

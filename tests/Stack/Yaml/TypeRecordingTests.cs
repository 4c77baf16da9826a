using Pulumi.Mixpeek.Stack.Yaml.Types;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Yaml;

/// <summary>What Pulumi's YAML host accepts and refuses, and how it says so (recordings/yaml-types).</summary>
public sealed class TypeRecordingTests
{
    static readonly string Folder = Repository.Path("tests", "recordings", "yaml-types");

    [Theory]
    [InlineData("01-valid")]
    [InlineData("13-object-outputs-to-inputs")]
    public void What_the_host_accepts_is_accepted(string step) => Assert.Equal("", Check(step));

    [Theory]
    [InlineData("02-unknown-property")]
    [InlineData("03-unknown-nested-property")]
    [InlineData("05-wrong-kind")]
    [InlineData("06-wrong-type")]
    [InlineData("07-wrong-enum")]
    [InlineData("08-unknown-output")]
    [InlineData("12-enum-output-to-input")]
    public void What_the_host_refuses_is_refused_in_its_words(string step) => Assert.Equal(Recorded(step), Check(step));

    [Theory]
    [InlineData("04-missing-property")] // The host does not say where; here the resource's line is shown too.
    [InlineData("09-unknown-resource")] // Here the names that exist follow.
    [InlineData("10-unknown-type")]
    public void What_the_host_says_tersely_is_said_with_the_place_and_the_names(string step)
    {
        var said = Check(step).Split('\n');
        Assert.Equal(Recorded(step).Split('\n'), said.Where(Recorded(step).Split('\n').Contains));
        Assert.Contains("  on Pulumi.yaml line 6:", said);
    }

    [Fact]
    public void A_circle_is_refused_with_the_place() =>
        Assert.StartsWith("Error: circular dependency of resource 'c' transitively on itself\n  on Pulumi.yaml line 7:\n", Check("11-circle"), StringComparison.Ordinal);

    /// <summary>
    /// The host's type checker never ends here. This one gets to the enum in that type, which the host would refuse as in step 12.
    /// </summary>
    [Fact]
    public void A_recursive_type_does_not_crash_the_checker() => Assert.EndsWith(
        "type: Cannot assign 'mixpeek:index:BucketSchemaFieldType' to 'mixpeek:index:BucketSchemaFieldType'",
        Check("14-recursive-type-crashes"),
        StringComparison.Ordinal);

    static string Check(string step) => Programs.Check(File.ReadAllText(Path.Combine(Folder, $"{step}.yaml")), Schema(step));

    /// <summary>The schema at that step: <c>inputSchema</c> was added to the recorded one for the last two.</summary>
    static PackageSchema Schema(string step)
    {
        var schema = Bag.Json(File.ReadAllText(Path.Combine(Folder, "schema.json")));
        if (string.CompareOrdinal(step, "13") >= 0)
            return new(schema);
        var resources = (MapValue)schema["resources"];
        var collection = (MapValue)resources["mixpeek:index:Collection"];
        var inputs = ((MapValue)collection["inputProperties"]).Without("inputSchema");
        var changed = resources.With("mixpeek:index:Collection", collection.With("inputProperties", inputs));
        return new(schema.With("resources", changed));
    }

    /// <summary>What stands under the stack in the recorded list of diagnostics.</summary>
    static string Recorded(string step) => string.Join('\n', File.ReadLines(Path.Combine(Folder, $"{step}.txt"))
        .SkipWhile(line => line != "  pulumi:pulumi:Stack (typed-dev):").Skip(1)
        .TakeWhile(line => line.Length > 0)
        .Select(line => line[4..]));
}

using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Lifecycle;

/// <summary>The lives leave no input out: what the schema has and no table mentions is not tested.</summary>
public sealed class CoverageTests
{
    public static TheoryData<string> Kinds => new(Samples.Kinds);

    /// <summary>Given as whole resources: Check turns them into IDs, so a life never has them in its state.</summary>
    static readonly string[] TurnedIntoIds = ["source.buckets[]", "source.collections[]"];

    [Theory, MemberData(nameof(Kinds))]
    public void Every_input_of_a_kind_is_part_of_a_life(string kind)
    {
        var lived = LifecycleTests.Lives.Where(life => life.Kind == kind)
            .SelectMany(life => life.Steps.Select(step => step.Patch).Prepend(life.Program))
            .SelectMany(json => PackageSchema.UsedPaths(kind, Bag.Json(json))).ToHashSet();
        Assert.Equal([], PackageSchema.InputPaths(kind).Except(lived).Except(TurnedIntoIds));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void No_life_has_an_input_that_the_schema_lacks(string kind)
    {
        var programs = LifecycleTests.Lives.Where(life => life.Kind == kind)
            .SelectMany(life => life.Steps.Select(step => step.Patch).Prepend(life.Program));
        var inputs = PackageSchema.Resource(kind).At("inputProperties");
        Assert.Equal([], programs.SelectMany(json => Bag.Json(json).Keys).Distinct().Where(input => !inputs.ContainsKey(input)));
    }
}

using CsCheck;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Tests.Generators;
using Pulumi.Mixpeek.Tests.Lifecycle;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Shapes;

/// <summary>What holds for every declared property, whatever its values are.</summary>
public sealed class DiffLawTests
{
    const int Runs = 300;

    public static TheoryData<string> Kinds => new(Samples.Kinds);

    /// <summary>A change that no line shows would never be made: the engine asks for an update where there are lines.</summary>
    [Theory, MemberData(nameof(Kinds))]
    public void There_are_differences_exactly_where_two_values_are_not_the_same(string kind) => Pairs(kind, (property, one, other) =>
        Assert.Equal(property.Same(one, other), Lines(property, one, other).Count == 0));

    [Theory, MemberData(nameof(Kinds))]
    public void Sameness_goes_both_ways_and_everything_is_the_same_as_itself(string kind) => Pairs(kind, (property, one, other) =>
    {
        Assert.Equal(property.Same(one, other), property.Same(other, one));
        Assert.True(property.Same(one, one));
    });

    /// <summary>What differs one way differs the other way, added and deleted changing places.</summary>
    [Theory, MemberData(nameof(Kinds))]
    public void There_is_something_to_undo_exactly_where_there_was_something_to_do(string kind) => Pairs(kind, (property, one, other) =>
        Assert.Equal(Lines(property, one, other).Count == 0, Lines(property, other, one).Count == 0));

    [Theory, MemberData(nameof(Kinds))]
    public void What_is_spelled_otherwise_is_the_same(string kind) =>
        Gen.Select(new AnyProgram(Setting.Nowhere).Of(kind), Gen.Int).Sample((program, seed) =>
        {
            var respelled = new Respelling(new Random(seed)).Of(kind, program);
            foreach (var property in Place.Inputs(kind))
                Assert.Equal([], Lines(property, program.Get(property.Name), respelled.Get(property.Name)));
        }, iter: Runs, threads: 1);

    /// <summary>What was sent and answered, without its marks, is what the user wrote, mark for mark.</summary>
    [Theory, MemberData(nameof(Kinds))]
    public void What_comes_back_as_it_was_sent_leaves_the_program_as_it_is(string kind) =>
        Gen.Select(new AnyProgram(Setting.Nowhere).Of(kind), Gen.Int).Sample((program, seed) =>
        {
            var respelled = new Respelling(new Random(seed)).Of(kind, program);
            foreach (var property in Place.Inputs(kind).Where(property => property.IsSent && respelled.ContainsKey(property.Name)))
            {
                var mine = respelled[property.Name];
                Assert.Equal(mine, property.Overlay(mine, property.Shape.FromApi(property.Shape.ToApi(mine)?.Plain())));
            }
        }, iter: Runs, threads: 1);

    static void Pairs(string kind, Action<Property, PropertyValue?, PropertyValue?> law)
    {
        var programs = new AnyProgram(Setting.Nowhere).Of(kind);
        Gen.Select(programs, programs, Gen.Int).Sample((one, other, seed) =>
        {
            var near = new Crossing(new Random(seed)).Of(one, other);
            foreach (var property in Place.Inputs(kind))
                law(property, one.Get(property.Name), near.Get(property.Name));
        }, iter: Runs, threads: 1);
    }

    static IReadOnlyCollection<string> Lines(Property property, PropertyValue? one, PropertyValue? other)
    {
        var differences = new Differences();
        property.Diff(PropertyPath.Root.Key(property.Name), one, other, differences);
        return [.. differences.All.Select(change => $"{change.Key} {change.Value}")];
    }
}

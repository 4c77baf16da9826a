using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>What is archived stays archived: a preview says so, and not the update that would fail.</summary>
public sealed class FinalValuesTests
{
    static readonly MapValue Archived = Clips.Collection.With("lifecycleState", "archived");

    [Theory]
    [InlineData("\"active\"")]
    [InlineData("\"cold\"")]
    [InlineData("null")]
    public void What_leaves_it_is_a_failure(string state) => Assert.Equal(
        "lifecycleState: Mixpeek cannot undo `archived`: keep that, or have the collection made anew (`pulumi up --replace`); if it never came true, `pulumi refresh` says so in the state",
        Problem(Archived, Clips.Collection.With("lifecycleState", Bag.Value(state))));

    [Fact]
    public void So_is_leaving_it_out() => Assert.NotEqual("", Problem(Archived, Clips.Collection));

    [Fact]
    public void A_secret_one_is_as_final() =>
        Assert.NotEqual("", Problem(Clips.Collection.With("lifecycleState", Bag.Hidden("archived")), Clips.Collection));

    [Fact]
    public void What_keeps_it_is_none() => Assert.Equal("", Problem(Archived, Archived.With("description", "old")));

    [Fact]
    public void What_is_not_known_yet_may_be_the_same() => Assert.Equal("", Problem(Archived, Archived.With("lifecycleState", PropertyValue.Unknown)));

    [Theory]
    [InlineData("active")]
    [InlineData("cold")]
    public void Any_other_state_may_be_left(string state) => Assert.Equal("", Problem(Clips.Collection.With("lifecycleState", state), Archived));

    [Fact]
    public void A_new_collection_is_free() => Assert.Equal("", Problem(MapValue.Empty, Clips.Collection));

    [Fact]
    public void So_is_one_that_something_else_replaces() => Assert.Equal("", Problem(Archived, Clips.Collection.With("namespace", "ns_2")));

    static string Problem(MapValue olds, MapValue news)
    {
        var failures = new Failures();
        FinalValues.Check(Course.SubjectOf("Collection").Kind, news, olds, failures);
        return string.Join('\n', failures.All.Select(failure => failure.Reason));
    }
}

using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>Names that a program leaves out, and names that Mixpeek would refuse.</summary>
public sealed class AutonameTests
{
    const string Urn = "urn:pulumi:dev::tests::mixpeek:index:Bucket::clips";

    static readonly byte[] Seed = [1, 2, 3, 4];

    [Fact]
    public void A_name_is_the_logical_name_and_seven_hex_digits_of_the_seed() => // of SHA-256(01 02 03 04)
        Assert.Equal("clips-9f64a74", Autoname.Make("clips", Seed, Urn, null));

    [Fact]
    public void Without_a_seed_the_URN_tells_two_apart()
    {
        var name = Autoname.Make("clips", [], Urn, null);
        Assert.Matches("^clips-[0-9a-f]{7}$", name);
        Assert.Equal(name, Autoname.Make("clips", [], Urn, null));
        Assert.NotEqual(name, Autoname.Make("clips", [], Urn + "2", null));
        Assert.Equal(Autoname.Make("clips", Seed, Urn, null), Autoname.Make("clips", Seed, Urn + "2", null));
    }

    [Fact]
    public void A_long_name_is_cut_so_that_its_digits_still_fit()
    {
        var name = Autoname.Make(new string('x', 200), Seed, Urn, null)!;
        Assert.Equal((100, $"{new string('x', 92)}-9f64a74"), (name.Length, name));
        Assert.Equal($"{new string('y', 92)}-9f64a74", Autoname.Make(new string('y', 92), Seed, Urn, null));
    }

    [Fact]
    public void What_Mixpeek_takes_in_no_name_becomes_a_hyphen() => Assert.Equal("a-b--c_D-9-9f64a74", Autoname.Make("a.b éc_D-9", Seed, Urn, null));

    [Theory]
    [InlineData("my bucket", "my-bucket")]
    [InlineData("ab", "ab-")]
    [InlineData("a", "a--")]
    [InlineData("abc", "abc")]
    public void A_proposed_name_is_made_to_fit(string proposed, string name) => Assert.Equal(name, Autoname.Make("clips", Seed, Urn, new(proposed, false, false)));

    [Fact]
    public void A_long_proposed_name_is_cut() =>
        Assert.Equal(new string('x', 100), Autoname.Make("clips", Seed, Urn, new(new string('x', 101), false, false)));

    [Fact]
    public void An_enforced_name_is_taken_as_it_is() => Assert.Equal("my bucket", Autoname.Make("clips", Seed, Urn, new("my bucket", true, false)));

    [Fact]
    public void Where_names_must_be_given_none_is_made() => Assert.Null(Autoname.Make("clips", Seed, Urn, new("proposed", true, true)));

    [Fact]
    public void An_empty_proposal_is_none() => Assert.Equal("clips-9f64a74", Autoname.Make("clips", Seed, Urn, new("", false, false)));

    [Fact]
    public void Chance_is_in_a_name_that_nobody_proposed()
    {
        Assert.True(Autoname.IsRandom(null));
        Assert.True(Autoname.IsRandom(new("", false, false)));
        Assert.False(Autoname.IsRandom(new("name", false, false)));
        Assert.False(Autoname.IsRandom(new("", false, true)));
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("A_b-9")]
    public void A_name_that_Mixpeek_takes_is_none_to_report(string name) => Assert.Equal("", Problem(name));

    [Theory]
    [InlineData("ab", "a name has 3 to 100 characters, this one 2")]
    [InlineData("a b", "a name has letters, digits, _ and - only; \"a-b\" would do")]
    [InlineData("", "a name has 3 to 100 characters, this one 0")]
    public void A_name_that_Mixpeek_would_refuse_is_told_with_its_property(string name, string problem) => Assert.Equal($"bucketName: {problem}", Problem(name));

    [Fact]
    public void A_name_has_100_characters_and_no_more()
    {
        Assert.Equal("", Problem(new string('x', 100)));
        Assert.Equal("bucketName: a name has 3 to 100 characters, this one 101", Problem(new string('x', 101)));
    }

    [Fact]
    public void One_that_the_program_does_not_give_is_told_with_the_reason() => // the engine has no value of it to show
        Assert.Equal(": bucketName: \"a b\": a name has letters, digits, _ and - only; \"a-b\" would do", Problem("a b", isGiven: false));

    [Fact]
    public void A_secret_name_is_not_shown() =>
        Assert.Equal(": bucketName: this secret is no name for Mixpeek: 3 to 100 letters, digits, _ and -", Problem(Bag.Hidden("a b")));

    [Fact]
    public void What_is_no_text_is_another_check_s() => Assert.Equal("", Problem(PropertyValue.Unknown) + Problem(5) + Problem(null));

    static string Problem(PropertyValue? name, bool isGiven = true)
    {
        var failures = new Failures();
        Autoname.Check(Course.SubjectOf("Bucket").Kind, name, isGiven, failures);
        return string.Join('\n', failures.All.Select(failure => $"{failure.Property}: {failure.Reason}"));
    }
}

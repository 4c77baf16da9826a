using Pulumi.Mixpeek.Stack.State;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.State;

public sealed class UrnsTests
{
    [Fact]
    public void The_stack_does_not_show_in_its_childrens_URNs()
    {
        var stack = Urns.Of("dev", "life", null, Urns.StackType, "life-dev");
        Assert.Equal("urn:pulumi:dev::life::pulumi:pulumi:Stack::life-dev", stack);
        Assert.Equal("urn:pulumi:dev::life::mixpeek:index:Bucket::raw", Urns.Of("dev", "life", stack, "mixpeek:index:Bucket", "raw"));
    }

    [Fact]
    public void A_component_shows_in_its_childrens_URNs()
    {
        var component = Urns.Of("dev", "life", null, "my:index:Tree", "tree");
        var child = Urns.Of("dev", "life", component, "mixpeek:index:Bucket", "raw");
        Assert.Equal("urn:pulumi:dev::life::my:index:Tree$mixpeek:index:Bucket::raw", child);
        Assert.Equal("mixpeek:index:Bucket", Urns.Type(child));
    }

    [Fact]
    public void A_name_may_hold_anything()
    {
        var urn = Urns.Of("dev", "life", null, "mixpeek:index:Bucket", "a::b$c");
        Assert.True(Urns.IsValid(urn));
        Assert.Equal(("a::b$c", "mixpeek:index:Bucket"), (Urns.Name(urn), Urns.Type(urn)));
        Assert.Equal(("life", "dev"), (Urns.Project(urn), Urns.Stack(urn)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("raw")]
    [InlineData("urn:pulumi:dev::life::mixpeek:index:Bucket")]
    [InlineData("urn:pulumi:dev::life::mixpeek:index:Bucket::")]
    public void What_has_not_all_parts_is_no_URN(string text) => Assert.False(Urns.IsValid(text));

    [Theory]
    [InlineData("default", true)]
    [InlineData("default_1_2_3", true)]
    [InlineData("mine", false)]
    public void A_default_provider_is_told_by_its_name(string name, bool isDefault) =>
        Assert.Equal(isDefault, Urns.IsDefaultProvider(Urns.Of("dev", "life", null, "pulumi:providers:mixpeek", name)));
}

using Pulumi.Mixpeek.Stack.State;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.State;

public sealed class IntegrityTests
{
    [Fact]
    public void What_depends_on_another_comes_after_it()
    {
        Integrity.Check(new([Resources.Bucket("raw"), Resources.Bucket("next", "raw")], []));
        Refused("next", Resources.Bucket("next", "raw"), Resources.Bucket("raw"));
    }

    [Fact]
    public void A_property_a_parent_a_provider_and_a_deletion_depend_on_others_too()
    {
        var raw = Resources.Bucket("raw");
        var property = new Dictionary<string, IReadOnlyList<string>> { ["a"] = [Resources.Urn("gone")] };
        Refused("raw", raw with { PropertyDependencies = property });
        Refused("raw", raw with { Parent = Resources.Urn("gone") });
        Refused("raw", raw with { Provider = ProviderReference.Of(Resources.Urn("gone"), "1") });
        Refused("raw", raw with { DeletedWith = Resources.Urn("gone") });
    }

    [Fact]
    public void A_resource_is_there_once_beside_predecessors_that_are_to_be_deleted()
    {
        var raw = Resources.Bucket("raw");
        Integrity.Check(new([raw, raw with { Delete = true }, raw with { Delete = true }], []));
        Refused("twice", raw, raw with { Id = "bkt_other" });
    }

    [Fact]
    public void A_resource_that_a_provider_manages_has_an_ID() => Refused("no ID", Resources.Bucket("raw") with { Id = "" });

    [Fact]
    public void A_resource_has_the_type_of_its_URN() => Refused("type", Resources.Bucket("raw") with { Type = "mixpeek:index:Collection" });

    [Fact]
    public void A_URN_has_its_form() => Refused("not a URN", Resources.Bucket("raw") with { Urn = "raw" });

    static void Refused(string says, params ResourceState[] resources)
    {
        var refused = Assert.Throws<StateException>(() => Integrity.Check(new(resources, [])));
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
    }
}

using CsCheck;
using Pulumi.Mixpeek.Stack.State;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.State;

/// <summary>A sequence does what a list of resources does that is searched from end to end.</summary>
public sealed class ResourceSequenceTests
{
    static readonly string[] Names = ["raw", "segments", "faces"];

    [Fact]
    public void Whatever_is_done_to_it_it_holds_what_a_list_would() =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 19], Gen.Int[0, 2]).Array[0, 40].Sample(changes =>
        {
            var (list, sequence) = (new List<ResourceState>(), new ResourceSequence([]));
            foreach (var (kind, place, name) in changes)
                Change(list, sequence, kind, place, name);
            Assert.Equal(list, sequence, ReferenceEqualityComparer.Instance);
            Assert.Equal(list.Count, sequence.Count);
            foreach (var urn in Names.Select(Resources.Urn))
                Assert.Equal(list.Where(resource => resource.Urn == urn).Select(resource => resource.Id), sequence.Of(urn).Select(resource => resource.Id));
        });

    [Fact]
    public void What_is_not_in_it_is_neither_removed_nor_replaced()
    {
        var raw = Resources.Bucket("raw");
        var sequence = new ResourceSequence([raw]);
        var equal = raw with { };
        sequence.Remove(equal);
        sequence.Replace(equal, raw with { Id = "bkt_other" });
        Assert.Same(raw, Assert.Single(sequence));
    }

    static void Change(List<ResourceState> list, ResourceSequence sequence, int kind, int place, int name)
    {
        if (kind == 0 || list.Count == 0)
        {
            var added = Resources.Bucket(Names[name]) with { Id = $"bkt_{list.Count}_{place}" };
            list.Add(added);
            sequence.Add(added);
            return;
        }
        var old = list[place % list.Count];
        if (kind == 1)
        {
            list.RemoveAt(place % list.Count);
            sequence.Remove(old);
            return;
        }
        var changed = old with { Protect = !old.Protect };
        list[place % list.Count] = changed;
        sequence.Replace(old, changed);
    }
}

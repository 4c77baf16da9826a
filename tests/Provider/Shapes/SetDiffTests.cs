using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Tests.Generators;
using Pulumi.Mixpeek.Tests.Lifecycle;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Shapes;

/// <summary>
/// Every declared list: what is a set for Mixpeek is compared as one, and its elements are matched by what tells them apart.
/// </summary>
public sealed class SetDiffTests
{
    static readonly Programs Programs = new(Setting.Nowhere);

    /// <summary>Lists in which the order may mean something; a new list is put here, or is a set.</summary>
    static readonly string[] Ordered =
    [
        "Bucket.bucketSchema.properties{}.enum", "Bucket.bucketSchema.properties{}.examples",
        "Collection.source.buckets", "Collection.source.collections",
        "Collection.inputSchema.properties{}.enum", "Collection.inputSchema.properties{}.examples",
    ];

    public static TheoryData<string> Sets => new(Samples.Kinds.SelectMany(Place.Of)
        .Where(place => place.Property.Shape is SetShape).Select(place => place.ToString()));

    [Fact]
    public void Every_list_is_a_set_or_known_to_be_in_an_order() => Assert.Equal(Ordered, Samples.Kinds.SelectMany(Place.Of)
        .Where(place => place.Property.Shape is ListShape and not SetShape).Select(place => place.ToString()));

    [Theory, MemberData(nameof(Sets))]
    public void An_element_put_in_the_middle_is_one_addition(string set) =>
        Assert.Equal([$"{At(set)}[1] Added"], Lines(set, ["a", "c"], ["a", "b", "c"]));

    [Theory, MemberData(nameof(Sets))]
    public void An_element_taken_out_of_the_middle_is_one_deletion(string set) =>
        Assert.Equal([$"{At(set)}[1] Deleted"], Lines(set, ["a", "b", "c"], ["a", "c"]));

    [Theory, MemberData(nameof(Sets))]
    public void Another_order_is_no_change(string set) =>
        Assert.Equal([], Lines(set, ["a", "b", "c"], ["c", "a", "b"]));

    /// <summary>An added element counts in the new list, a deleted one in the old: on one path they are an update (rule 11).</summary>
    [Theory, MemberData(nameof(Sets))]
    public void An_element_in_the_place_of_another_is_one_update(string set) =>
        Assert.Equal([$"{At(set)}[1] Updated"], Lines(set, ["a", "b", "c"], ["a", "d", "c"]));

    static IReadOnlyList<string> Lines(string set, string[] before, string[] after)
    {
        var place = Place.Find(set);
        var differences = new Differences();
        place.Top.Diff(PropertyPath.Root.Key(place.Top.Name), Program(place, before), Program(place, after), differences);
        return [.. differences.All.Select(change => $"{change.Key} {change.Value}")];
    }

    static PropertyValue Program(Place place, string[] names)
    {
        var list = ListValue.From(names.Select(name => Element((SetShape)place.Property.Shape, place, name)));
        return Programs.Change(Programs.With(place, Programs.ValuesAt(place)[0]), place, _ => list)[place.Top.Name];
    }

    /// <summary>An element of this name: by its keys, or as it is.</summary>
    static PropertyValue Element(SetShape set, Place place, string name) => set.Keys.Count == 0 ? name : set.Keys.Aggregate(
        (MapValue)((ListValue)Programs.ValuesAt(place)[0])[0], (element, key) => element.With(key, name));

    /// <summary>The set's path in a program, whose lists on the way have one element each.</summary>
    static string At(string set) => Place.Find(set).Path.Replace("[]", "[0]", StringComparison.Ordinal);
}

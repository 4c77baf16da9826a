using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Wire;

/// <summary>Objects and lists: immutable, and equal by what they hold.</summary>
public sealed class ContentTests
{
    static readonly MapValue Both = MapValue.Of(("a", 1), ("b", "x"));

    [Fact]
    public void A_name_that_comes_twice_has_its_last_value_at_its_first_place()
    {
        Assert.Equal(MapValue.Of(("a", 2), ("b", "x")), Both.With("a", 2));
        Assert.Equal(["a", "b"], Both.With("a", 2).Keys);
        Assert.Equal(["a", "b", "c"], Both.With("c", true).Keys);
        Assert.Equal((PropertyValue)2, MapValue.Of(("a", 1), ("a", 2))["a"]);
    }

    [Fact]
    public void A_map_is_not_changed_by_what_is_made_of_it()
    {
        Both.With("c", 1);
        Both.Without("a");
        Both.Select((_, _) => null);
        Assert.Equal(2, Both.Count);
    }

    [Fact]
    public void An_entry_is_left_out()
    {
        Assert.Equal(MapValue.Of(("b", "x")), Both.Without("a"));
        Assert.Same(Both, Both.Without("c"));
        Assert.Equal(MapValue.Of(("b", "x!")), Both.Select((key, _) => key == "a" ? null : (PropertyValue)"x!"));
    }

    [Fact]
    public void What_is_not_there_is_null()
    {
        Assert.Null(Both.Get("c"));
        Assert.False(Both.ContainsKey("c"));
        Assert.False(Both.TryGetValue("c", out _));
        Assert.True(Both.ContainsKey("a"));
        Assert.True(Both.TryGetValue("a", out var one));
        Assert.Equal((PropertyValue)1, one);
        Assert.Empty(MapValue.Empty);
    }

    [Theory]
    [InlineData("""{"a": 1}""", """{"a": 1, "b": 2}""")]
    [InlineData("""{"a": 1}""", """{"a": 2}""")]
    [InlineData("""{"a": 1}""", """{"b": 1}""")]
    [InlineData("""{"a": null}""", """{"b": null}""")]
    [InlineData("[1, 2]", "[2, 1]")]
    [InlineData("[1]", "[1, 1]")]
    [InlineData("[]", "{}")]
    [InlineData("1", "\"1\"")]
    [InlineData("null", "false")]
    public void Values_of_different_content_differ(string one, string other)
    {
        Assert.NotEqual(JsonCodec.Parse(one), JsonCodec.Parse(other));
        Assert.NotEqual(JsonCodec.Parse(other), JsonCodec.Parse(one));
    }

    [Fact]
    public void Values_of_the_same_content_are_found_in_a_set() =>
        Assert.Single(new HashSet<PropertyValue> { Both, MapValue.Of(("b", "x"), ("a", 1)) });

    [Fact]
    public void A_list_is_read_by_its_places()
    {
        var list = ListValue.Create(["x", "y"]);
        Assert.Equal((PropertyValue)"y", list[1]);
        Assert.Equal(list, ListValue.From(list));
        Assert.Single(new HashSet<PropertyValue> { list, ListValue.From(list) });
        Assert.Same(ListValue.Empty, ListValue.Create([]));
    }

    [Fact]
    public void Messages_show_what_values_hold()
    {
        Assert.Contains("a: ", Both.ToString(), StringComparison.Ordinal);
        Assert.Contains(", b: ", Both.ToString(), StringComparison.Ordinal);
        Assert.Equal("[[], []]", ListValue.Create([ListValue.Empty, ListValue.Empty]).ToString());
    }
}

using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Testing.Contract;
using Pulumi.Mixpeek.Tests.Generators;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Lifecycle;

/// <summary>
/// <c>changes.json</c>: what a change of each input does, with the fact of the API behind it. A replacement deletes data, so one that is
/// not needed is a defect.
/// </summary>
public sealed class ChangeTableTests(OfflinePlugin plugin) : IClassFixture<OfflinePlugin>
{
    static readonly string Table = File.ReadAllText(Repository.Path("tests", "Provider", "Lifecycle", "changes.json"));

    static readonly IReadOnlyList<MapValue> Rows = [.. ((ListValue)JsonCodec.Parse(Table)).Cast<MapValue>()];

    static readonly Programs Programs = new(Setting.Nowhere);

    public static TheoryData<string> Places => new(Samples.Kinds.SelectMany(Place.Of).Select(place => place.ToString()));

    public static TheoryData<string, string, string, string> Facts => [.. Rows.Select(row =>
        new TheoryDataRow<string, string, string, string>(
            row.TextAt("kind"), row.TextAt("property"), row.TextAt("change"), row.TextAt("fact")))];

    [Fact]
    public void The_table_has_every_input_once() => Assert.Equal(
        Samples.Kinds.SelectMany(kind => Place.Inputs(kind).Select(property => $"{kind}.{property.Name}")).Order(StringComparer.Ordinal),
        Rows.Select(row => $"{row.TextAt("kind")}.{row.TextAt("property")}").Order(StringComparer.Ordinal));

    /// <summary>Whatever changes at a place, the input that it is a part of updates or replaces as the table says.</summary>
    [Theory, MemberData(nameof(Places))]
    public async Task A_change_does_what_the_table_says(string place)
    {
        var input = Place.Find(place);
        var (one, other) = Pair(input);
        var resource = plugin.Managed(input.Kind, place);
        var state = await resource.CheckedAsync(one);
        (resource.Id, resource.Inputs, resource.Outputs) = ("id_1", state, state);
        var diff = await resource.DiffAsync(await resource.CheckedAsync(other));
        Assert.True(diff.Diffs.Contains(input.Top.Name) || IsWithoutAlternative(input), $"{place}: nothing changed");
        Assert.Equal(diff.Diffs.Where(changed => Says(input.Kind, changed) == "replace").Order(), diff.Replaces.Order());
    }

    /// <summary>Where the specification has a model for changes, it is the judge.</summary>
    [Theory, MemberData(nameof(Facts))]
    public void A_fact_of_the_specification_is_one(string kind, string property, string change, string fact)
    {
        Assert.SkipWhen(OpenApiContract.Location is null, OpenApiContract.Absence);
        if (Regex.Match(fact, "^openapi.json: (?<model>[A-Za-z]+) has (?<no>no )?(?<field>[a-z_]+)") is not { Success: true } claim)
            return;
        var models = JsonNode.Parse(File.ReadAllBytes(OpenApiContract.Location!))!["components"]!["schemas"]!;
        var model = models[claim.Groups["model"].Value]!["properties"]!.AsObject();
        Assert.Equal(Place.Inputs(kind).Single(input => input.Name == property).WireName, claim.Groups["field"].Value);
        Assert.Equal(change == "update", model.ContainsKey(claim.Groups["field"].Value));
        Assert.Equal(claim.Groups["no"].Success, change == "replace");
    }

    static string Says(string kind, string property) =>
        Rows.Single(row => row.TextAt("kind") == kind && row.TextAt("property") == property).TextAt("change");

    /// <summary>Two programs that differ at a place: in its value where it has several, else in its being there.</summary>
    static (MapValue One, MapValue Other) Pair(Place input)
    {
        var (first, last) = (Programs.ValuesAt(input)[0], Programs.ValuesAt(input)[^1]);
        if (!input.Property.Same(first, last))
            return (Programs.With(input, first), Programs.With(input, last));
        var given = Programs.With(input, last);
        if (input.Property.Name == "namespace")
            return (given, Programs.Change(given, input, _ => "ns_9"));
        return input.Property.Is(Traits.Required) || Meanings.Indispensable.Contains(input.ToString())
            ? (Programs.With(Place.Find($"{input.Kind}.description"), "without it"), given)
            : (Programs.Change(given, input, _ => null), given);
    }

    /// <summary>
    /// Whether it has one value only here: its default, or the only one that an object or a list of objects needs, whose members are
    /// places of their own.
    /// </summary>
    static bool IsWithoutAlternative(Place input) => Meanings.Following.ContainsKey(input.ToString())
        || Programs.ValuesAt(input).All(value => input.Property.Canonical(value) is null)
        || input.Property.Is(Traits.Required) && input.Property.Shape is ObjectShape or ListShape;
}

using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Tests.Generators;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Lifecycle;

/// <summary>
/// Every declared input of every kind, as the declarations have them: what is created with it settles, and what says no more than its
/// absence is no difference. A new property is a part of this by being declared.
/// </summary>
public sealed class EveryInputTests(Ground ground) : IClassFixture<Ground>
{
    public static TheoryData<string> Places => new(Samples.Kinds.SelectMany(Place.Of).Select(place => place.ToString()));

    [Theory, MemberData(nameof(Places))]
    public async Task A_refresh_and_a_preview_after_the_creation_find_nothing(string place)
    {
        var input = Place.Find(place);
        for (var i = 0; i < ground.Programs.ValuesAt(input).Count; i++)
        {
            // A value that is new each time is made anew for each program.
            await Settles(input.Kind, ground.Programs.With(input, ground.Programs.ValuesAt(input)[i]));
            var program = ground.Programs.With(input, ground.Programs.ValuesAt(input)[i]);
            await Settles(input.Kind, Programs.Change(program, input, Marks.AsSecret));
        }
    }

    [Theory, MemberData(nameof(Places))]
    public async Task Absent_null_empty_and_the_default_are_one(string place)
    {
        var input = Place.Find(place);
        if (input.Property.Is(Traits.Required) || Meanings.Indispensable.Contains(place))
            return;
        var given = ground.Programs.With(input, input.Property.Default ?? ground.Programs.ValuesAt(input)[0]);
        var absent = Programs.Change(given, input, _ => null);
        foreach (var nothing in SaysNothing(input))
        {
            var spelled = Programs.Change(given, input, _ => nothing);
            await Settles(input.Kind, absent, spelled);
            await Settles(input.Kind, spelled, absent);
        }
    }

    Task Settles(string kind, MapValue program) => Settles(kind, program, program);

    async Task Settles(string kind, MapValue created, MapValue previewed)
    {
        var trip = await new RoundTrip(ground.Next(kind)).CreateAsync(created);
        await trip.UnchangedAsync(previewed);
        await (await trip.RefreshedAsync()).UnchangedAsync(previewed);
    }

    /// <summary>What means the same as leaving it out.</summary>
    static IEnumerable<PropertyValue> SaysNothing(Place input)
    {
        yield return PropertyValue.Null;
        if (input.Property.Default is { } usual)
            yield return usual;
        if (input.Property.Name != Samples.NameOf(input.Kind) && Empty(input.Property.Shape) is { } empty)
            yield return empty;
    }

    /// <summary>An empty value, where the declaration allows one.</summary>
    static PropertyValue? Empty(Shape shape) => shape switch
    {
        TextShape { Words.Count: 0, MinLength: 0, Form: null } => "",
        ListShape { MinItems: 0 } => ListValue.Empty,
        ObjectShape inner => inner.Properties.Any(property => property.Is(Traits.Required)) ? null : MapValue.Empty,
        MapShape or FreeObjectShape or FilterShape or InputMappingsShape => MapValue.Empty,
        _ => null,
    };
}

using CsCheck;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Generators;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Lifecycle;

/// <summary>A refresh finds every change made behind the program's back, on each declared input, and nothing else.</summary>
public sealed class DriftTests(ShiftingGround shifting) : IClassFixture<ShiftingGround>
{
    const int Runs = 40;

    readonly Ground ground = shifting.Ground;

    public static TheoryData<string> Kinds => new(Samples.Kinds);

    public static TheoryData<string> Places => new(Samples.Kinds.SelectMany(Place.Of)
        .Where(place => place.Trail.All(property => !property.Is(Traits.Local))).Select(place => place.ToString()));

    /// <summary>Whatever becomes of one place of a resource: what another resource has there, the server answers for this one.</summary>
    [Theory, MemberData(nameof(Places))]
    public async Task A_change_of_an_input_is_found_at_its_place(string place)
    {
        var input = Place.Find(place);
        var found = 0;
        foreach (var (mine, theirs) in Pairs(input))
            found += await Drifts(input, mine, theirs) ? 1 : 0;
        var cannotChange = IsWalkedInside(input) || HasOneMeaning(input) || Meanings.Following.ContainsKey(place);
        Assert.True(found > 0 || cannotChange, $"nothing was changed at {place}");
    }

    /// <summary>Counters, clocks and whatever else Mixpeek keeps of a resource are its own business.</summary>
    [Theory, MemberData(nameof(Kinds))]
    public async Task What_is_no_input_is_no_drift(string kind)
    {
        var input = Place.Of(kind).First(place => place.Property.Name == "description");
        var resource = ground.Next(kind);
        await new RoundTrip(resource).CreateAsync(ground.Programs.With(input, "described"));
        var inputs = Place.Inputs(kind).Select(property => property.WireName).ToHashSet();
        var others = (await DocumentAsync(resource)).Keys.Where(name => !inputs.Contains(name)).ToList();
        Assert.True(others.Count > 5, $"a {kind} answers hardly more than its inputs: {string.Join(", ", others)}");
        foreach (var other in others)
        {
            var read = await ReadAsync(resource, answer => answer.With(other, Changed(answer[other])));
            Assert.Equal([], (await read.DiffAsync(resource.Inputs!)).Lines());
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public Task An_answer_in_other_words_is_no_drift(string kind) =>
        Gen.Select(new AnyProgram(ground.Setting).Of(kind), Gen.Int).SampleAsync(
            async (program, seed) =>
            {
                var resource = ground.Next(kind);
                await new RoundTrip(resource).CreateAsync(program);
                var read = await ReadAsync(resource, new SpelledAnswer(kind, new Random(seed)).Of);
                Assert.Equal([], (await read.DiffAsync(resource.Inputs!)).Lines());
                await new RoundTrip(read).UnchangedAsync(program);
            },
            iter: Runs, threads: 1);

    /// <returns>Whether there was a change: Mixpeek may set by itself what a program leaves out.</returns>
    async Task<bool> Drifts(Place input, MapValue mine, MapValue theirs)
    {
        var (resource, other) = (ground.Next(input.Kind), ground.Next(input.Kind));
        await new RoundTrip(resource).CreateAsync(mine);
        await new RoundTrip(other).CreateAsync(theirs);
        var (here, there) = (await AnsweredAsync(resource, input.Top), await AnsweredAsync(other, input.Top));
        if (here.Equals(there))
            return false;
        var read = await ReadAsync(resource, answer => answer.With(input.Top.WireName, there));
        var lines = (await read.DiffAsync(resource.Inputs!)).Lines();
        Assert.Contains(lines, line => IsAbout(input, line));
        Assert.All(lines, line => Assert.Equal(input.Top.Name, Changes.Top(line.Split(' ')[0])));
        if (other.Inputs!.Get(input.Top.Name) is { } asked)
            Assert.True(input.Top.Same(asked, read.Inputs!.Get(input.Top.Name)), $"{input}: the refresh read something else than there is");
        return true;
    }

    /// <summary>What the server has of a property.</summary>
    async Task<PropertyValue> AnsweredAsync(Managed resource, Property property) => property.Is(Traits.Apart)
        ? resource.Inputs!.Get(property.Name)?.Unwrap() ?? property.Default!
        : (await DocumentAsync(resource)).Get(property.WireName) ?? PropertyValue.Null;

    /// <summary>Reads it through an altered answer; what comes back is what a refreshed state would hold.</summary>
    async Task<Managed> ReadAsync(Managed resource, Func<MapValue, MapValue> alter)
    {
        var id = resource.Kind.ToLowerInvariant() + "_id";
        shifting.Altered.Alter = answer => answer.ContainsKey(id) ? alter(answer) : answer;
        var read = await resource.ReadAsync();
        shifting.Altered.Alter = answer => answer;
        return new(resource.Process, resource.Kind, resource.Name)
        {
            Id = read.Id,
            Inputs = read.Inputs.Bagged(),
            Outputs = read.Properties.Bagged(),
        };
    }

    Task<MapValue> DocumentAsync(Managed resource) => ground.Scene.Mixpeek.SendAsync(
        "GET", $"/v1/{resource.Kind.ToLowerInvariant()}s/{resource.Id}", @namespace: resource.Inputs!.TextOf("namespace"));

    /// <summary>
    /// Programs that differ at a place: by value, and, where it may be left out and Mixpeek sets nothing itself, by its being there.
    /// </summary>
    IEnumerable<(MapValue Mine, MapValue Theirs)> Pairs(Place input)
    {
        var (first, last) = (ground.Programs.ValuesAt(input)[0], ground.Programs.ValuesAt(input)[^1]);
        if (!input.Property.Same(first, last))
            yield return (ground.Programs.With(input, first), ground.Programs.With(input, last));
        var (isName, saysNothing) = (input.Property.Name == Samples.NameOf(input.Kind), input.Property.Canonical(last) is null);
        if (input.Property.Is(Traits.Required) || isName || saysNothing)
            yield break;
        var given = ground.Programs.With(input, last);
        var absent = Meanings.Indispensable.Contains(input.ToString())
            ? ground.Programs.With(Place.Find($"{input.Kind}.description"), "without it")
            : Programs.Change(given, input, _ => null);
        // Nobody can tell a value that was taken away from one that is not shown.
        if (!input.Property.Is(Traits.WriteOnly))
            yield return (given, absent);
        if (!input.Property.Is(Traits.Assigned))
            yield return (absent, given);
    }

    /// <summary>An input with one value only, which is its default too.</summary>
    bool HasOneMeaning(Place input) => ground.Programs.ValuesAt(input).All(value => input.Property.Canonical(value) is null);

    /// <summary>An object or a list of objects: their members are places of their own.</summary>
    static bool IsWalkedInside(Place input) => Place.Of(input.Kind).Any(place =>
        place.Trail.Count > input.Trail.Count && place.Trail[input.Trail.Count - 1] == input.Property);

    static PropertyValue Changed(PropertyValue value) => value switch
    {
        NumberValue number => number.Value + 1,
        BoolValue flag => !flag.Value,
        TextValue text => $"{text.Value}-changed",
        ListValue list => ListValue.From(list.Append("changed")),
        MapValue map => map.With("changed", true),
        _ => "changed",
    };

    /// <summary>Whether a line of a diff is about the place, or about something that contains it or is in it.</summary>
    static bool IsAbout(Place input, string line)
    {
        var path = System.Text.RegularExpressions.Regex.Replace(line.Split(' ')[0], @"\[\d+\]", "[]");
        var place = input.Path.Replace("{}", ".Any_Key", StringComparison.Ordinal);
        return path.StartsWith(place, StringComparison.Ordinal) || place.StartsWith(path, StringComparison.Ordinal);
    }
}

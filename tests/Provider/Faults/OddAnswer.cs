using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tests.Faults;

/// <summary>An answer with one field that is not what it should be.</summary>
/// <param name="Path">The field's names, from the top.</param>
/// <param name="How">What is odd about it.</param>
/// <param name="Answer">The whole answer.</param>
sealed record OddAnswer(IReadOnlyList<string> Path, string How, MapValue Answer)
{
    const int Deep = 60, Huge = 100_000;

    static readonly (string How, PropertyValue? Value)[] Oddities =
    [
        ("missing", null),
        ("null", PropertyValue.Null),
        ("a number", 5),
        ("a negative fraction", -0.5),
        ("a text", "odd"),
        ("an empty text", ""),
        ("a boolean", true),
        ("an empty list", ListValue.Empty),
        ("a list of everything", ListValue.Create([PropertyValue.Null, 1, "a", false, ListValue.Empty, MapValue.Empty])),
        ("an empty object", MapValue.Empty),
        ("an object", MapValue.Of(("odd", MapValue.Of(("type", 5))), ("properties", 5))),
        ("huge", new string('x', Huge)),
        ("deep", Enumerable.Range(0, Deep).Aggregate((PropertyValue)"the bottom", (inner, _) => MapValue.Of(("deeper", inner)))),
    ];

    public override string ToString() => $"{string.Join('.', Path)} is {How}";

    /// <summary>Each field of an answer, at any depth, in each odd form; and one field more than there should be.</summary>
    public static IEnumerable<OddAnswer> Of(MapValue answer) =>
        Odd([], answer).Append(new(["another"], "extra", answer.With("another", MapValue.Of(("field", 1)))));

    static IEnumerable<OddAnswer> Odd(IReadOnlyList<string> path, MapValue map) =>
        from field in map
        let place = (IReadOnlyList<string>)[.. path, field.Key]
        from odd in Oddities
            .Select(oddity => new OddAnswer(place, oddity.How, oddity.Value is { } value ? map.With(field.Key, value) : map.Without(field.Key)))
            .Concat(Within(place, map, field.Key, field.Value))
        select odd;

    static IEnumerable<OddAnswer> Within(IReadOnlyList<string> place, MapValue map, string key, PropertyValue value) => value switch
    {
        MapValue inner => Odd(place, inner).Select(odd => odd with { Answer = map.With(key, odd.Answer) }),
        ListValue { Count: > 0 } list when list[0] is MapValue first =>
            Odd([.. place, "0"], first).Select(odd => odd with { Answer = map.With(key, ListValue.From(list.Skip(1).Prepend(odd.Answer))) }),
        _ => [],
    };
}

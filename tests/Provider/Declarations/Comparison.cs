using System.Text.Json.Nodes;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tests.Declarations;

/// <summary>Our declarations against the specification's: fields, duties, defaults and every bound, down to the leaves.</summary>
sealed class Comparison
{
    readonly List<string> differences = [];
    readonly HashSet<Shape> seen = new(ReferenceEqualityComparer.Instance);

    /// <summary>Where the two differ, as <c>path: facet ours, theirs</c>.</summary>
    public static IReadOnlyList<string> Of(string path, IEnumerable<Property> declared, SpecifiedType specified)
    {
        var comparison = new Comparison();
        comparison.Fields(path, declared, specified);
        return comparison.differences;
    }

    void Fields(string path, IEnumerable<Property> declared, SpecifiedType specified)
    {
        var ours = declared.Where(property => property.IsSent).ToDictionary(property => property.WireName);
        foreach (var (name, property) in ours)
            if (specified.Fields.GetValueOrDefault(name) is { } theirs)
                Compare($"{path}.{property.Name}", property, theirs, specified);
            else
                differences.Add($"{path}.{property.Name}: not in the specification");
        var others = specified.Fields.Keys.Where(name => !ours.ContainsKey(name));
        differences.AddRange(others.Select(name => $"{path}: {name} is not declared"));
    }

    void Compare(string path, Property property, SpecifiedType theirs, SpecifiedType owner)
    {
        // Where one declaration stands for several models, none of its fields is in all of them.
        if (!owner.IsUnion)
        {
            Expect(path, "required", property.Is(Traits.Required), owner.Requires(property.WireName));
            Expect(path, "default", Json(property.Default), theirs.Default?.ToJsonString());
        }
        Compare(path, property.Shape, theirs);
    }

    void Compare(string path, Shape shape, SpecifiedType theirs)
    {
        switch (shape)
        {
            case TextShape text:
                Expect(path, "type", "string", theirs.Type);
                Expect(path, "words", string.Join(", ", text.Words), string.Join(", ", theirs.Words));
                Expect(path, "minLength", text.MinLength, (int?)theirs.Number("minLength") ?? 0);
                Expect(path, "maxLength", text.MaxLength, (int?)theirs.Number("maxLength"));
                Expect(path, "pattern", text.Form?.Regex.ToString(), theirs.Text("pattern"));
                break;
            case NumberShape number:
                Expect(path, "type", number.IsWhole ? "integer" : "number", theirs.Type);
                Expect(path, "minimum", number.Min, theirs.Minimum ?? double.NegativeInfinity);
                Expect(path, "maximum", number.Max, theirs.Maximum ?? double.PositiveInfinity);
                break;
            case FlagShape:
                Expect(path, "type", "boolean", theirs.Type);
                break;
            case ListShape list:
                Expect(path, "type", "array", theirs.Type);
                Expect(path, "minItems", list.MinItems, (int?)theirs.Number("minItems") ?? 0);
                Expect(path, "maxItems", null as int?, (int?)theirs.Number("maxItems"));
                Compare($"{path}[]", list.Of, theirs.Items);
                break;
            case MapShape map:
                Expect(path, "type", "object", theirs.Type);
                Compare($"{path}{{}}", map.Of, theirs.Values);
                break;
            case ObjectShape inner when seen.Add(inner):
                Fields(path, inner.Properties, theirs);
                break;
            case FilterShape:
                var operators = theirs.Fields["AND"].Items.Fields["operator"].Words;
                Expect(path, "operators", string.Join(", ", FilterShape.Operators), string.Join(", ", operators));
                break;
        }
    }

    void Expect<T>(string path, string facet, T ours, T theirs)
    {
        if (!Equals(ours, theirs))
            differences.Add($"{path}: {facet} is {Show(ours)}, the specification's {Show(theirs)}");
    }

    static object Show<T>(T value) => value is null or "" ? "none" : value;

    static string? Json(PropertyValue? value) => value is null ? null : JsonNode.Parse(JsonCodec.ToJson(value))!.ToJsonString();
}

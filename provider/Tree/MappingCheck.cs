using Pulumi.Mixpeek.Extractors;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tree;

/// <summary>Whether a collection's input mappings fit its extractor and its source.</summary>
sealed class MappingCheck(Extraction extraction, MetSource source, Failures failures)
{
    static readonly PropertyPath Path = Extraction.Path.Key("inputMappings");

    readonly IReadOnlyDictionary<string, ExtractorInput>? inputs = extraction.Extractor?.Inputs;

    public void Run()
    {
        var given = extraction.Given.Get("inputMappings");
        if (given?.Unwrap() is not (null or NullValue or MapValue))
            return;
        var mappings = given?.Unwrap() as MapValue ?? MapValue.Empty;
        foreach (var (input, mapping) in mappings)
            failures.HideIf(given!.HasSecret(), () => Check(input, mapping.Unwrap(), given is SecretValue ? Path : Path.Key(input)));
        CheckRequired(mappings);
    }

    /// <param name="input">The extractor's input.</param>
    /// <param name="mapping">What is mapped to it.</param>
    /// <param name="path">Its place; that of all mappings where they are one secret, whose keys are not shown.</param>
    void Check(string input, PropertyValue mapping, PropertyPath path)
    {
        if (inputs is not null && !inputs.ContainsKey(input))
            failures.Add(path, $"{extraction.Extractor!.Name} has no input {failures.Show(input)}{FieldNames.Instead(failures, input, [.. inputs.Keys])}");
        else if (mapping is TextValue text)
            CheckField(input, text.Value, path);
        else if (mapping is MapValue map && IsFromPayload(map) && map.TextOf("path") is { } inner)
            CheckField(input, inner, path.Key("path"));
    }

    /// <summary>An override counts before any path, and a vector is no field of the schema.</summary>
    static bool IsFromPayload(MapValue mapping) =>
        mapping.Get("override").IsMissing() && mapping.Get("sourceType")?.Unwrap() is null or NullValue or TextValue { Value: "payload" };

    void CheckField(string input, string fieldPath, PropertyPath path)
    {
        if (source.Offer.Resolve(fieldPath) is not { } field)
            failures.Add(path, new MissingField(source, failures).Describe(fieldPath));
        else if (inputs?[input].Takes is { } takes && Offer.TypeOf(field) is { } type && !takes.Contains(type))
            failures.Add(path, $"{failures.Show(fieldPath)} of {source.Label} is of type {type}, and the input \"{input}\" of {extraction.Extractor!.Name} takes {takes[0]}{Fitting(takes)}");
    }

    /// <summary>The fields that would do.</summary>
    string Fitting(IReadOnlyList<string> takes)
    {
        var fitting = source.Offer.Fields.Where(field => Offer.TypeOf(field.Value) == takes[0]).Select(field => field.Key).ToList();
        return fitting.Count == 0 ? "" : $"; map {FieldNames.Some(fitting, " or ")} instead";
    }

    void CheckRequired(MapValue mappings)
    {
        foreach (var (input, needed) in inputs ?? new Dictionary<string, ExtractorInput>())
            if (needed.IsRequired && mappings.Get(input).IsMissing())
                failures.Add(Path.Key(input), $"{extraction.Extractor!.Name} needs its input \"{input}\", and no source field is mapped to it{Candidates(needed)}");
        if (extraction.Extractor is { NeedsOneOf: { Count: > 0 } some } && some.All(input => mappings.Get(input).IsMissing()))
            failures.Add(Path, $"{extraction.Extractor.Name} needs one of its inputs {string.Join(", ", some)}, and no source field is mapped to any of them");
    }

    string Candidates(ExtractorInput input)
    {
        var fitting = source.Offer.Fields.Where(field => Offer.TypeOf(field.Value) is { } type && input.Takes?.Take(2).Contains(type) == true).Select(field => field.Key).ToList();
        return fitting.Count == 0 ? "" : $"; {source.Label} has {FieldNames.Some(fitting)}";
    }
}

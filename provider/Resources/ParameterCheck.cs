using Pulumi.Mixpeek.Extractors;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Resources;

/// <summary>
/// Whether an extractor's parameters keep to their documented bounds and choices. Others than the documented ones are let through: the
/// specification's own examples have some, such as <c>{"fps": 1}</c>.
/// </summary>
sealed class ParameterCheck(string extractor, Failures failures)
{
    /// <summary>Names the extractor once more; the API tells parameters apart by it.</summary>
    const string Discriminator = "extractor_type";

    readonly IReadOnlyDictionary<string, ExtractorParameter> documented = Catalogue.ParametersOf(extractor);

    public void Check(PropertyValue parameters, PropertyPath path) => failures.HideIf(parameters is SecretValue, () =>
    {
        foreach (var (name, value) in parameters.Unwrap() as MapValue ?? MapValue.Empty)
            failures.HideIf(value is SecretValue, () => Check(name, value.Unwrap(), path.Key(name)));
    });

    void Check(string name, PropertyValue value, PropertyPath path)
    {
        if (documented.GetValueOrDefault(name) is { } parameter)
            Check(parameter, value, path);
        else if (name == Discriminator && value is TextValue type && type.Value != extractor)
            failures.Add(path, $"{failures.Show(type.Value)} is another extractor than {extractor}; leave it out, it follows by itself");
        else if (name != Discriminator && Nearest.To(name, documented.Keys) is { } nearest)
            failures.Warn(path, $"{extractor} documents no such parameter; did you mean \"{nearest}\"?");
    }

    void Check(ExtractorParameter parameter, PropertyValue value, PropertyPath path)
    {
        if (value is NumberValue)
            new NumberShape(whole: false, parameter.Minimum, parameter.Maximum).Check(value, path, failures);
        else if (value is TextValue && parameter.Choices is { } choices)
            new TextShape([.. choices]).Check(value, path, failures);
    }
}

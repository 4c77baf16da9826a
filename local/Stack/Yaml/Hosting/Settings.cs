using System.Globalization;
using System.Text.Json;
using Pulumi.Mixpeek.Stack.Programs;
using Pulumi.Mixpeek.Stack.Yaml.Evaluation;
using Pulumi.Mixpeek.Stack.Yaml.Programs;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Yaml.Hosting;

/// <summary>The stack's configuration, as a program's settings.</summary>
sealed class Settings(ProgramContext context)
{
    /// <summary>The names that <c>${}</c> can use without a declaration; the project's own without its name before them.</summary>
    public IReadOnlyCollection<string> Names => [.. context.Config.Keys.Select(Short).Concat(context.Config.Keys).Distinct()];

    /// <summary>The value of a setting that the program declares.</summary>
    /// <param name="fallback">What its default evaluates to, or null.</param>
    public PropertyValue Value(ConfigDeclaration declaration, PropertyValue? fallback)
    {
        var key = $"{context.Project}:{declaration.Key}";
        var hidden = context.SecretKeys.Contains(key);
        if (hidden && declaration.Secret is false)
            throw new ProgramException(
                declaration.Place, "Cannot mark a configuration value as not secret if the associated config value is secret");
        var value = context.Config.TryGetValue(key, out var text)
            ? Parse(text, declaration.Type ?? TypeOf(fallback, declaration), declaration, key)
            : Default(fallback, declaration) ?? throw new ProgramException(declaration.Place,
                $"missing required configuration variable '{key}'; set it in Pulumi.{context.Stack}.yaml, or with --config {key}=VALUE");
        return hidden || declaration.Secret is true ? value.Hide() : value;
    }

    /// <summary>The value of a setting that the program does not declare.</summary>
    public PropertyValue? Undeclared(string name)
    {
        var key = context.Config.ContainsKey(name) ? name : $"{context.Project}:{name}";
        if (!context.Config.TryGetValue(key, out var text))
            return null;
        return context.SecretKeys.Contains(key) ? Guess(text).Hide() : Guess(text);
    }

    string Short(string key) => key.StartsWith($"{context.Project}:", StringComparison.Ordinal) ? key[(context.Project.Length + 1)..] : key;

    static PropertyValue? Default(PropertyValue? fallback, ConfigDeclaration declaration) => fallback switch
    {
        null => null,
        NumberValue number when declaration.Type is { Kind: ConfigKind.WholeNumber, IsList: false }
            && number.Value == Math.Truncate(number.Value) => new IntegerValue((long)number.Value),
        _ when declaration.Type is { } wanted && TypeOf(fallback, declaration).Kind is var kind && kind != wanted.Kind
            && !(wanted.Kind is ConfigKind.Number or ConfigKind.WholeNumber && kind == ConfigKind.Number) => throw new ProgramException(
            declaration.Place, $"type mismatch: default value of type {TypeOf(fallback, declaration)} but type {wanted} was specified"),
        _ => fallback,
    };

    static ConfigType TypeOf(PropertyValue? value, ConfigDeclaration declaration) => value switch
    {
        TextValue => new(ConfigKind.Text),
        NumberValue => new(ConfigKind.Number),
        BoolValue => new(ConfigKind.Flag),
        MapValue => new(ConfigKind.Map),
        ListValue list => TypeOf(list.Count > 0 ? list[0] : "", declaration) with { IsList = true },
        SecretValue secret => TypeOf(secret.Value, declaration),
        _ => throw new ProgramException(
            declaration.Place, "unexpected configuration type: a default is a string, number, boolean, object or list"),
    };

    static PropertyValue Parse(string text, ConfigType type, ConfigDeclaration declaration, string key)
    {
        PropertyValue? value = type switch
        {
            { IsList: true } or { Kind: ConfigKind.Map } => Json(text),
            { Kind: ConfigKind.Number } => double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null,
            { Kind: ConfigKind.WholeNumber } =>
                long.TryParse(text, CultureInfo.InvariantCulture, out var whole) ? new IntegerValue(whole) : null,
            { Kind: ConfigKind.Flag } => bool.TryParse(text, out var flag) ? flag : null,
            _ => text,
        };
        return value ?? throw new ProgramException(declaration.Place, $"the configuration value of '{key}' is not of type {type}");
    }

    /// <summary>
    /// What a text in the configuration looks like: the CLI, too, gives values without a declared type as what they look like.
    /// </summary>
    static PropertyValue Guess(string text) => text switch
    {
        "true" => true,
        "false" => false,
        ['{' or '[', ..] => Json(text) ?? text,
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            && whole.ToString(CultureInfo.InvariantCulture) == text => (double)whole,
        _ => text,
    };

    static PropertyValue? Json(string text)
    {
        try
        {
            return JsonCodec.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

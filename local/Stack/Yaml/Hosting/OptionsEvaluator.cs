using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.Yaml.Evaluation;
using Pulumi.Mixpeek.Stack.Yaml.Expressions;
using Pulumi.Mixpeek.Stack.Yaml.Programs;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Yaml.Hosting;

/// <summary>Evaluates the options of resources and functions.</summary>
sealed class OptionsEvaluator(Evaluator evaluator)
{
    static readonly string[] AliasFields = ["urn", "name", "type", "stack", "project", "parent", "noParent"];

    public async Task<EvaluatedOptions> EvaluateAsync(ResourceDeclaration declaration)
    {
        var options = declaration.Options;
        return new()
        {
            Aliases = options.Aliases is { } aliases ? await AliasesAsync(aliases) : [],
            CustomTimeouts = options.CustomTimeouts is { } timeouts ? await TimeoutsAsync(timeouts) : null,
            DeletedWith = await ResourceAsync(options.DeletedWith),
            DependsOn = await ResourcesAsync(options.DependsOn, "dependsOn"),
            Parent = await ResourceAsync(options.Parent),
            Protect = options.Protect is { } protect ? await FlagAsync(protect, "protect") : null,
            Provider = await ProviderAsync(options.Provider) ?? await evaluator.DefaultProviderAsync(declaration),
        };
    }

    /// <summary>A provider, or null where none is named.</summary>
    public async Task<RegisteredResource?> ProviderAsync(Expression? expression)
    {
        var provider = await ResourceAsync(expression);
        return provider is null or { Declaration.IsProvider: true }
            ? provider
            : throw new ProgramException(
                expression!.Place, $"resource passed as Provider was not a provider resource '{provider.Declaration.Key}'");
    }

    /// <summary>A resource, or null where none is named.</summary>
    public async Task<RegisteredResource?> ResourceAsync(Expression? expression) =>
        expression is null ? null : AsResource((await evaluator.EvaluateAsync(expression)).Value, expression.Place);

    /// <summary>A list of resources.</summary>
    public async Task<IReadOnlyList<RegisteredResource>> ResourcesAsync(Expression? expression, string option)
    {
        if (expression is null)
            return [];
        return (await evaluator.EvaluateAsync(expression)).Value is ListValue list
            ? [.. list.Select(item => AsResource(item, expression.Place))]
            : throw new ProgramException(expression.Place, $"resource option {option} value must be a list of resources");
    }

    static RegisteredResource AsResource(PropertyValue value, Place place) => value is ResourceValue resource
        ? resource.Resource
        : throw new ProgramException(place, $"expected resource, got {ValueAccess.KindOf(value)}");

    async Task<bool> FlagAsync(Expression expression, string option) => (await evaluator.EvaluateAsync(expression)).Value is BoolValue flag
        ? flag.Value
        : throw new ProgramException(expression.Place, $"{option} must be a boolean value");

    async Task<RegisterResourceRequest.Types.CustomTimeouts> TimeoutsAsync(CustomTimeouts timeouts) => new()
    {
        Create = await TextAsync(timeouts.Create, "customTimeouts.create"),
        Update = await TextAsync(timeouts.Update, "customTimeouts.update"),
        Delete = await TextAsync(timeouts.Delete, "customTimeouts.delete"),
        Read = await TextAsync(timeouts.Read, "customTimeouts.read"),
    };

    async Task<string> TextAsync(Expression? expression, string option) =>
        expression is null ? "" : Text((await evaluator.EvaluateAsync(expression)).Value, option, expression.Place);

    static string Text(PropertyValue value, string option, Place place) => value is TextValue text
        ? text.Value
        : throw new ProgramException(place, $"{option} must be a string, got {ValueAccess.KindOf(value)}");

    async Task<IReadOnlyList<Alias>> AliasesAsync(Expression expression) =>
        (await evaluator.EvaluateAsync(expression)).Value is ListValue list
            ? [.. list.Select(item => AliasOf(item, expression.Place))]
            : throw new ProgramException(expression.Place, "aliases must be a list of URNs and of objects");

    static Alias AliasOf(PropertyValue value, Place place)
    {
        if (value is not MapValue map)
            return new() { Urn = Text(value, "an alias", place) };
        if (map.Get("urn") is { } urn)
            return new() { Urn = Text(urn, "urn", place) };
        var spec = new Alias.Types.Spec();
        foreach (var (key, item) in map)
            SetSpec(spec, key, item, place);
        return new() { Spec = spec };
    }

    static void SetSpec(Alias.Types.Spec spec, string key, PropertyValue value, Place place)
    {
        switch (key, value)
        {
            case ("name", _): spec.Name = Text(value, key, place); break;
            case ("type", _): spec.Type = Text(value, key, place); break;
            case ("stack", _): spec.Stack = Text(value, key, place); break;
            case ("project", _): spec.Project = Text(value, key, place); break;
            case ("parent", ResourceValue parent): spec.ParentUrn = parent.Resource.Urn; break;
            case ("parent", _): spec.ParentUrn = Text(value, key, place); break;
            case ("noParent", BoolValue flag): spec.NoParent = flag.Value; break;
            default:
                var known = NameList.Existing("an alias", "fields", AliasFields, key);
                throw new ProgramException(place, $"{key} does not exist on an alias", known);
        }
    }
}

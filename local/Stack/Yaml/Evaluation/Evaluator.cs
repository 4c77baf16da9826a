using Pulumi.Mixpeek.Stack.Yaml.Expressions;
using Pulumi.Mixpeek.Stack.Yaml.Programs;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Yaml.Evaluation;

/// <summary>Makes values of expressions; waits for the resources that they name.</summary>
sealed class Evaluator(IScope scope)
{
    /// <summary>The value of an expression.</summary>
    /// <exception cref="ProgramException">It cannot be evaluated.</exception>
    public async Task<Evaluated> EvaluateAsync(Expression expression) => expression switch
    {
        LiteralExpression literal => Evaluated.Constant(literal.Value),
        ListExpression list => await ListAsync(list),
        ObjectExpression map => await ObjectAsync(map),
        SymbolExpression symbol => await AccessAsync(symbol.Access, symbol.Place),
        InterpolationExpression text => await InterpolateAsync(text),
        FunctionExpression call => Functions.Call(call, await AllAsync(call.Arguments), scope.Folder),
        InvokeExpression invoke => await scope.InvokeAsync(invoke, (await EvaluateAsync(invoke.Arguments)).Collapse()),
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    /// <summary>
    /// The provider that the program sets for all resources of this one's package; null where there is none, or where it is one itself.
    /// </summary>
    public async Task<RegisteredResource?> DefaultProviderAsync(ResourceDeclaration declaration) =>
        declaration.IsProvider ? null : await scope.DefaultProviderAsync(declaration.Package);

    async Task<IReadOnlyList<Evaluated>> AllAsync(IEnumerable<Expression> expressions)
    {
        var values = new List<Evaluated>();
        foreach (var expression in expressions)
            values.Add(await EvaluateAsync(expression));
        return values;
    }

    async Task<Evaluated> ListAsync(ListExpression list)
    {
        var items = await AllAsync(list.Items);
        return Evaluated.From(ListValue.From(items.Select(item => item.Value)), items);
    }

    async Task<Evaluated> ObjectAsync(ObjectExpression map)
    {
        var keys = await AllAsync(map.Entries.Select(entry => entry.Key));
        var values = await AllAsync(map.Entries.Select(entry => entry.Value));
        var lifted = Lifting.Lift(keys, names => MapValue.From(names.Select((name, i) =>
            KeyValuePair.Create(Key(name, map.Entries[i].Key.Place), values[i].Value))));
        return Evaluated.From(lifted.Value, values.Append(lifted));
    }

    static string Key(PropertyValue key, Place place) => key is TextValue text
        ? text.Value
        : throw new ProgramException(place, $"object key must evaluate to a string, not {ValueAccess.KindOf(key)}");

    async Task<Evaluated> AccessAsync(PropertyAccess access, Place place)
    {
        var root = await scope.ResolveAsync(access.Root, place);
        if (root.Value is not ResourceValue { Resource: var resource })
            root = root.Collapse();
        else if (access.Path is [NameAccessor { Name: "id" }, ..])
            return root.With(new ValueAccess(place).Follow(resource.Id, access.Path.Skip(1).ToArray()));
        else if (access.Path is [NameAccessor { Name: "urn" }, ..])
            return root.With(new ValueAccess(place).Follow(resource.Urn, access.Path.Skip(1).ToArray()));
        else if (access.Path.Count > 0)
            root = root.With(resource.Outputs);
        return root.With(new ValueAccess(place).Follow(root.Value, access.Path.ToArray()));
    }

    async Task<Evaluated> InterpolateAsync(InterpolationExpression text)
    {
        var values = new List<Evaluated>();
        foreach (var part in text.Parts)
            values.Add(part.Access is { } access ? await AccessAsync(access, text.Place) : Evaluated.Constant(""));
        return Lifting.Lift(values, plain => string.Concat(text.Parts.Select((part, i) => part.Text + GoText.Of(plain[i], text.Place))));
    }
}

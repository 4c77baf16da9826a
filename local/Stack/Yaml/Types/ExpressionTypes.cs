using Pulumi.Mixpeek.Stack.Yaml.Expressions;
using Pulumi.Mixpeek.Stack.Yaml.Programs;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Yaml.Types;

/// <summary>The types of a program's expressions.</summary>
/// <param name="packages">The schemas of the packages that it uses.</param>
/// <param name="check">Complains where an expression cannot be given to something of a type.</param>
sealed class ExpressionTypes(IPackageSchemas packages, Action<Expression, SchemaType> check)
{
    readonly Dictionary<Expression, SchemaType> types = [];
    readonly Dictionary<string, SchemaType> names = new(StringComparer.Ordinal);

    /// <summary>What the user should know and what stops nothing.</summary>
    public List<Diagnostic> Warnings { get; } = [];

    /// <summary>Says which type a name has from here on.</summary>
    public void Declare(string name, SchemaType type) => names[name] = type;

    /// <summary>The type of an expression that was visited.</summary>
    public SchemaType Of(Expression expression) => types.GetValueOrDefault(expression, PrimitiveType.Invalid);

    /// <summary>Types an expression and everything in it.</summary>
    public void Visit(Expression expression)
    {
        foreach (var part in expression.Parts())
            Visit(part);
        types[expression] = expression switch
        {
            LiteralExpression literal => Literal(literal.Value),
            ListExpression list => new ArrayType(Element(list)),
            ObjectExpression map => Object(map),
            SymbolExpression symbol => Follow(symbol.Access, symbol.Place),
            InterpolationExpression text => Interpolation(text),
            FunctionExpression call => Function(call),
            InvokeExpression invoke => Invoke(invoke),
            _ => PrimitiveType.Invalid,
        };
    }

    static PrimitiveType Literal(PropertyValue value) => value switch
    {
        TextValue => PrimitiveType.Text,
        NumberValue => PrimitiveType.Number,
        BoolValue => PrimitiveType.Flag,
        _ => PrimitiveType.Invalid,
    };

    SchemaType Element(ListExpression list) => list.Items.Select(Of).DistinctBy(type => type.ToString()).ToList() switch
    {
        [] => PrimitiveType.Invalid,
        [var only] => only,
        var several => new UnionType(several),
    };

    SchemaType Object(ObjectExpression map) => map.Entries.All(entry => entry.Name is not null)
        ? new ObjectType(null, () => [.. map.Entries.Select(entry => new SchemaProperty(entry.Name!, Of(entry.Value)))])
        : PrimitiveType.Invalid;

    PrimitiveType Interpolation(InterpolationExpression text)
    {
        foreach (var part in text.Parts)
            if (part.Access is { } access)
                Follow(access, text.Place);
        return PrimitiveType.Text;
    }

    SchemaType Follow(PropertyAccess access, Place place) =>
        new AccessTypes(token => packages.Find(PackageOf(token), place).Resource(token, token, place))
            .Follow(names.GetValueOrDefault(access.Root, PrimitiveType.Any), access, place);

    static string PackageOf(string token) => token.Split(':') is ["pulumi", "providers", var package] ? package : token.Split(':')[0];

    SchemaType Function(FunctionExpression call)
    {
        Check(call);
        return call.Function switch
        {
            Builtin.Secret => Of(call.Arguments[0]),
            Builtin.FromJSON => PrimitiveType.Any,
            Builtin.Split => new ArrayType(PrimitiveType.Text),
            Builtin.Select => Of(call.Arguments[1]) is ArrayType list ? list.Element : PrimitiveType.Invalid,
            Builtin.StringAsset or Builtin.FileAsset or Builtin.RemoteAsset => PrimitiveType.Asset,
            Builtin.FileArchive or Builtin.RemoteArchive or Builtin.AssetArchive => PrimitiveType.Archive,
            _ => PrimitiveType.Text,
        };
    }

    void Check(FunctionExpression call)
    {
        switch (call.Function)
        {
            case Builtin.Join or Builtin.Split:
                check(call.Arguments[0], PrimitiveType.Text);
                check(call.Arguments[1], call.Function == Builtin.Split ? PrimitiveType.Text : new ArrayType(PrimitiveType.Any));
                break;
            case Builtin.Select:
                check(call.Arguments[0], PrimitiveType.WholeNumber);
                check(call.Arguments[1], new ArrayType(PrimitiveType.Any));
                break;
            case Builtin.FromJSON or Builtin.ToBase64 or Builtin.FromBase64 or Builtin.ReadFile
                or Builtin.StringAsset or Builtin.FileAsset or Builtin.RemoteAsset or Builtin.FileArchive or Builtin.RemoteArchive:
                check(call.Arguments[0], PrimitiveType.Text);
                break;
        }
    }

    SchemaType Invoke(InvokeExpression invoke)
    {
        var function = packages.Find(invoke.Token.Split(':')[0], invoke.Place).Function(invoke.Token, invoke.Place);
        var known = function.Inputs.Select(input => input.Name).ToList();
        foreach (var entry in invoke.Arguments.Entries)
            if (entry.Name is { } name && !known.Contains(name))
                Warnings.Add(Diagnostic.Warning(entry.Key.Place, $"{name} does not exist on Invoke {function.Token}",
                    NameList.Existing($"Invoke {function.Token}", "fields", known, name)));
        if (invoke.Return is not { } wanted)
            return function.Result;
        var outputs = (function.Result as ObjectType)?.Properties ?? [];
        return outputs.FirstOrDefault(output => output.Name == wanted)?.Type ?? throw new ProgramException(invoke.Place,
            $"{wanted} does not exist on {invoke.Token}",
            NameList.Existing(invoke.Token, "properties", outputs.Select(output => output.Name), wanted));
    }
}

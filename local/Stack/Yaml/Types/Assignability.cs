using Pulumi.Mixpeek.Stack.Yaml.Expressions;

namespace Pulumi.Mixpeek.Stack.Yaml.Types;

/// <summary>Which type can be given to which, by the rules of Pulumi's YAML host (recordings/yaml-types).</summary>
/// <param name="typeOf">The type of an expression.</param>
sealed class Assignability(Func<Expression, SchemaType> typeOf)
{
    /// <summary>Pairs being compared: a type that contains itself meets itself again, and then agrees if the rest does.</summary>
    readonly HashSet<(SchemaType From, SchemaType To)> comparing = [];

    /// <summary>What keeps an expression from being given to something of a type; null where nothing does.</summary>
    public Mismatch? Check(Expression expression, SchemaType to) => Check(typeOf(expression), to, expression);

    /// <summary>The same for a type, where the expression is at most the place that it came from.</summary>
    /// <param name="source">The expression of just this type: literals and objects are looked into.</param>
    Mismatch? Check(SchemaType from, SchemaType to, Expression? source)
    {
        if (IsFree(from) || IsFree(to) || !comparing.Add((from, to)))
            return null;
        try
        {
            return Compare(from, to, source);
        }
        finally
        {
            comparing.Remove((from, to));
        }
    }

    static bool IsFree(SchemaType type) => type == PrimitiveType.Any || type == PrimitiveType.Invalid;

    Mismatch? Compare(SchemaType from, SchemaType to, Expression? source) => (from, to) switch
    {
        (UnionType union, _) => Because(from, to, union.Elements.Select(element => Check(element, to, source))),
        (_, PrimitiveType primitive) => TakesPrimitive(from, primitive) ? null : Fail(from, to),
        (_, UnionType union) => ToUnion(from, union, source),
        (ArrayType list, ArrayType wanted) => Because(from, to, [Check(list.Element, wanted.Element, null)]),
        (MapType map, MapType wanted) => Because(from, to, [Check(map.Element, wanted.Element, null)]),
        (ObjectType map, MapType wanted) => Because(from, to, ToMap(map, wanted, source).Take(1)),
        (ResourceType resource, ResourceType wanted) => resource.Token == wanted.Token ? null : Fail(from, to),
        (_, EnumType wanted) => ToEnum(from, wanted, source),
        (MapType map, ObjectType wanted) => Because(from, to, wanted.Properties.Select(property =>
            Check(map.Element, property.Type, null) is { } wrong ? wrong with { Property = property.Name } : null)),
        (ObjectType map, ObjectType wanted) =>
            Because(from, to, new ObjectAssignability(this).Check(map, wanted, source as ObjectExpression)),
        _ => Fail(from, to),
    };

    /// <summary>The mismatch between a property's type and what it is given, at the place where the value is written.</summary>
    internal Mismatch? CheckProperty(SchemaProperty given, SchemaType to, ObjectExpression? source)
    {
        var value = source?.Entries.FirstOrDefault(entry => entry.Name == given.Name)?.Value;
        var wrong = value is null ? Check(given.Type, to, null) : Check(value, to);
        return wrong is null ? null : wrong with { Property = given.Name, Place = value?.Place ?? source?.Place };
    }

    IEnumerable<Mismatch?> ToMap(ObjectType from, MapType to, Expression? source) =>
        from.Properties.Select(property => CheckProperty(property, to.Element, source as ObjectExpression)).OfType<Mismatch>();

    Mismatch? ToUnion(SchemaType from, UnionType to, Expression? source)
    {
        var reasons = to.Elements.Select(element => Check(from, element, source)).ToList();
        return reasons.Contains(null) ? null : Because(from, to, reasons);
    }

    Mismatch? ToEnum(SchemaType from, EnumType to, Expression? source)
    {
        if (Check(from, to.Element, null) is not null)
            return Fail(from, to);
        // Only a value that is written there can be looked up; any other may turn out to be one of them.
        if (source is not LiteralExpression literal || to.Members.Any(member => member.Value == literal.Value))
            return null;
        return Because(from, to, [new($"Allowed values are {string.Join(", ", to.Members)}") { Place = literal.Place }]);
    }

    static bool TakesPrimitive(SchemaType from, PrimitiveType to)
    {
        if (to == PrimitiveType.Number || to == PrimitiveType.WholeNumber)
            return from == PrimitiveType.Number || from == PrimitiveType.WholeNumber;
        if (to == PrimitiveType.AnyResource)
            return from is ResourceType;
        // Numbers and truth values become text, and a resource its URN: there is no function that would do it.
        if (to == PrimitiveType.Text)
            return from is ResourceType || new[] { to, PrimitiveType.Number, PrimitiveType.WholeNumber, PrimitiveType.Flag }.Contains(from);
        return from == to || to == PrimitiveType.Asset && from == PrimitiveType.Archive;
    }

    static Mismatch? Because(SchemaType from, SchemaType to, IEnumerable<Mismatch?> reasons) =>
        reasons.OfType<Mismatch>().ToList() is { Count: > 0 } because ? Fail(from, to) with { Because = because } : null;

    static Mismatch Fail(SchemaType from, SchemaType to)
    {
        var kind = from is PrimitiveType ? "type " : "";
        return new($"Cannot assign {kind}'{from}' to {kind}'{to}'");
    }
}

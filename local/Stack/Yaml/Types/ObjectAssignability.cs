using Pulumi.Mixpeek.Stack.Yaml.Expressions;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;

namespace Pulumi.Mixpeek.Stack.Yaml.Types;

/// <summary>Objects are compared property by property: none may be missing, of a wrong type, or unknown.</summary>
sealed class ObjectAssignability(Assignability assignability)
{
    /// <param name="source">The object as it is written, where it is.</param>
    public IEnumerable<Mismatch?> Check(ObjectType from, ObjectType to, ObjectExpression? source) =>
        to.Properties.Select(property => Expected(from, property, source)).Concat(
            from.Properties.Where(property => to.Find(property.Name) is null).Select(property => Unknown(property.Name, to, source)));

    Mismatch? Expected(ObjectType from, SchemaProperty property, ObjectExpression? source) => from.Find(property.Name) switch
    {
        { } given => assignability.CheckProperty(given, property.Type, source),
        null when property.Required => new($"Missing required property '{property.Name}'")
        {
            Property = property.Name,
            Place = source?.Place,
        },
        null => null,
    };

    static Mismatch Unknown(string name, ObjectType to, ObjectExpression? source) =>
        new(NameList.Existing($"'{to}'", "properties", to.Properties.Select(property => property.Name), name))
        {
            Summary = $"Property {name} does not exist on '{to}'",
            Place = source?.Entries.FirstOrDefault(entry => entry.Name == name)?.Key.Place ?? source?.Place,
        };
}

using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Tree;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Resources;

/// <summary>A bucket's unique key against its schema: Mixpeek wants fields of the schema there, and neither objects nor arrays.</summary>
static class UniqueKeyFields
{
    static readonly PropertyPath Path = PropertyPath.Root.Key("uniqueKey").Key("fields");

    public static void Check(MapValue inputs, Failures failures)
    {
        if (inputs.Get("uniqueKey") is { } key && (key.Unwrap() as MapValue)?.Get("fields")?.Unwrap() is ListValue names)
            failures.HideIf(key.HasSecret(), () => Check(names, SchemaFields.Offer(inputs.Get("bucketSchema")), failures));
    }

    static void Check(ListValue names, Offer schema, Failures failures)
    {
        for (var i = 0; i < names.Count; i++)
            if (names[i].Unwrap() is TextValue { Value: var name } && Problem(name, schema, failures) is { } problem)
                failures.Add(Path.Index(i), problem);
    }

    static string? Problem(string name, Offer schema, Failures failures) => schema.Resolve(name) switch
    {
        null => $"{failures.Show(name)} is not a field of the bucketSchema{FieldNames.Instead(failures, name, [.. schema.Paths()])}",
        var field when Offer.TypeOf(field) is "object" or "array" =>
            $"{failures.Show(name)} is an {Offer.TypeOf(field)}, and Mixpeek tells objects apart by plain values only",
        _ => null,
    };
}

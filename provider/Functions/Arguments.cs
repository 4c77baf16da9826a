using Pulumi.Mixpeek.Resources;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;
using static Pulumi.Mixpeek.Shapes.Traits;

namespace Pulumi.Mixpeek.Functions;

/// <summary>Arguments: those that several functions take, and how all are checked.</summary>
static class Arguments
{
    public const string NamespaceName = "namespace";

    /// <summary>The namespace in which a function looks.</summary>
    public static Property Namespace(string whatItIsFor) =>
        new(NamespaceName, TextShape.Any, Optional, $"{whatItIsFor}, by ID or name; the provider's `namespace` where left out.");

    /// <summary>What narrows a list down.</summary>
    public static IReadOnlyList<Property> Selection { get; } =
    [
        ListInputs.Searched,
        new("filters", new FilterShape(), Optional, "Conditions under `AND`, `OR` and `NOT`, each `{field, operator, value}`, in the API's own keys; all are listed where left out."),
        new("caseSensitive", new FlagShape(), Optional, "Whether letters must match in case, in `search` and `filters`; `false` by default."),
    ];

    /// <summary>What of a list is asked for, as the API takes it.</summary>
    public static MapValue Selected(MapValue arguments) => MapValue.From(
        from property in Selection
        where arguments.ContainsKey(property.Name)
        let sent = property.Shape.ToApi(arguments[property.Name])
        where sent is not null
        select KeyValuePair.Create(property.WireName, sent));

    /// <summary>Reports all that is wrong with a call, so that a user mends it in one go.</summary>
    public static void Check(Function function, MapValue arguments, string? defaultNamespace, Failures failures)
    {
        foreach (var input in function.Inputs)
            Check(input, arguments.Get(input.Name), PropertyPath.Root.Key(input.Name), failures);
        var known = function.Inputs.Select(input => input.Name).ToList();
        foreach (var unknown in arguments.Keys.Except(known))
            failures.Add(
                PropertyPath.Root.Key(unknown), $"{function.Name} has no such argument{failures.Suggest(unknown, known)}{Offer(known)}");
        if (function.NeedsNamespace && defaultNamespace is null && IsEmpty(arguments.Get(NamespaceName)))
            failures.Add(PropertyPath.Root.Key(NamespaceName),
                "none is given: set it in the call, or `mixpeek:namespace` in the configuration (MIXPEEK_NAMESPACE in the environment)");
    }

    static void Check(Property input, PropertyValue? value, PropertyPath path, Failures failures)
    {
        if (value?.HasUnknown() == true)
            failures.Add(path, "it is not known yet, and a function is called with what is known");
        else if (input.Is(Required) && value?.Unwrap() is TextValue { Value: "" })
            failures.Add(path, "it is empty");
        else
            input.Check(value, path, failures);
    }

    static bool IsEmpty(PropertyValue? value) => value?.Unwrap() is null or NullValue or TextValue { Value: "" };

    static string Offer(List<string> known) => known.Count == 0 ? "; it takes none" : $"; it takes {string.Join(", ", known)}";
}

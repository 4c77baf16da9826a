using System.Globalization;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.State;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>Check's failures as text for the user, in the engine's words. Unlike the engine, it never shows a secret.</summary>
static class CheckFailures
{
    public static string Text(ResourceState goal, IEnumerable<CheckFailure> failures) =>
        string.Join('\n', failures.Select(failure => Text(goal, failure)));

    static string Text(ResourceState goal, CheckFailure failure)
    {
        var resource = $"{goal.Type} resource '{Urns.Name(goal.Urn)}'";
        return failure.Property.Length == 0
            ? $"{resource} has a problem: {failure.Reason}"
            : $"{resource}: property {failure.Property}{Value(goal.Inputs.Get(failure.Property))} has a problem: {failure.Reason}";
    }

    static string Value(PropertyValue? value) => value switch
    {
        TextValue text => $" value {{{text.Value}}}",
        BoolValue flag => $" value {{{(flag.Value ? "true" : "false")}}}",
        NumberValue number => $" value {{{number.Value.ToString(CultureInfo.InvariantCulture)}}}",
        _ => "",
    };
}

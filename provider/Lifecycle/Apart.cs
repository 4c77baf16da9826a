using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Resources;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>Properties that are read and written at paths of their own, such as a collection's lifecycle state.</summary>
sealed class Apart(TimeProvider time)
{
    /// <summary>
    /// Brings those properties to what the inputs say, where the outputs say otherwise. The outputs tell what is done already, so an
    /// update after a partial failure finishes just what is left.
    /// </summary>
    /// <returns>The outputs with what came true.</returns>
    public async Task<MapValue> SettleAsync(Operation operation, string id, MapValue inputs, MapValue outputs)
    {
        foreach (var property in Of(operation.Subject.Kind))
        {
            try
            {
                if (!property.Same(inputs.Get(property.Name), outputs.Get(property.Name)))
                    await WriteAsync(operation, property, id, inputs);
            }
            catch (Exception problem) when (problem is ApiException or OperationCanceledException or RefusedException)
            {
                throw new PartialFailureException(id, outputs, inputs,
                    $"{operation.Subject} exists, but its {property.Name} is not yet {Text(property, inputs)}: {Reason(operation, problem)} The next `pulumi up` tries again.", problem);
            }
            // A default that is spelled out is asked for, and so an output, though nothing had to be done for it.
            outputs = IsSet(property, inputs) ? outputs.With(property.Name, inputs[property.Name]) : outputs.Without(property.Name);
        }
        return outputs;
    }

    /// <summary>What the server has of those properties that the inputs set; the others are not asked for.</summary>
    public static async Task<MapValue> ReadAsync(Operation operation, string id, MapValue inputs, MapValue answer)
    {
        foreach (var property in Of(operation.Subject.Kind).Where(property => IsSet(property, inputs) && !answer.ContainsKey(property.WireName)))
        {
            var apart = await operation.SendAsync(HttpMethod.Get, PathOf(operation, property, id), inputs.TextOf("namespace"));
            answer = apart.Get(property.WireName) is { } value ? answer.With(property.WireName, value) : answer;
        }
        return answer;
    }

    async Task WriteAsync(Operation operation, Property property, string id, MapValue inputs)
    {
        var value = property.Shape.ToApi(inputs.Get(property.Name) ?? property.Default!)!;
        var answer = await operation.SendAsync(
            HttpMethod.Patch, PathOf(operation, property, id), inputs.TextOf("namespace"), MapValue.Of((property.WireName, value)));
        if (answer.Get("warning") is TextValue { Value.Length: > 0 } warning)
            operation.Log.Warning($"{operation.Subject}, {property.Name}: {warning.Value}");
        if (!Waiting.IsBegun(answer))
            return;
        var isDone = Waiting.TaskIn(answer) is { } task
            && await Waiting.ForTaskAsync(operation, time, task, inputs.TextOf("namespace"), $"{property.Name} {Text(property, inputs)}");
        if (!isDone)
            await ConfirmAsync(operation, property, id, inputs);
    }

    /// <summary>Where no task tells whether it came true, the resource does.</summary>
    static async Task ConfirmAsync(Operation operation, Property property, string id, MapValue inputs)
    {
        var answer = await operation.SendAsync(HttpMethod.Get, PathOf(operation, property, id), inputs.TextOf("namespace"));
        if (!Agreement.On(property, inputs, answer))
            throw new RefusedException("Mixpeek does not know the task any more that was to bring it there, and it is not there yet.");
    }

    static bool IsSet(Property property, MapValue inputs) => !inputs.Get(property.Name).IsMissing();

    static IEnumerable<Property> Of(ResourceKind kind) => kind.Properties.Where(property => property.Is(Traits.Apart));

    static string PathOf(Operation operation, Property property, string id) =>
        ApiPath.Of(operation.Subject.Kind.Plural, id, property.WirePath);

    static string Text(Property property, MapValue inputs) =>
        (inputs.Get(property.Name) ?? property.Default)?.Unwrap() is TextValue text ? text.Value : "set";

    static string Reason(Operation operation, Exception problem) => problem switch
    {
        ApiException failed => Explanation.Of(failed, operation.Failed),
        OperationCanceledException => "the operation was stopped, or its time ran out.",
        _ => problem.Message,
    };
}

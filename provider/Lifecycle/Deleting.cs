using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>Delete: refused while there is data in it, unless the user says otherwise; then done, and waited for.</summary>
sealed class Deleting(KnownResources known, TimeProvider time, ForceDestroy force)
{
    public async Task DeleteAsync(Operation operation, string id, MapValue oldInputs, MapValue properties)
    {
        var @namespace = ((oldInputs.Get("namespace") ?? properties.Get("namespace"))?.Unwrap() as TextValue)?.Value;
        try
        {
            if (!force.IsSet(operation.Subject, oldInputs))
                await RefuseIfHoldingAsync(operation, id, @namespace);
            var answer = await operation.SendAsync(HttpMethod.Delete, operation.Subject.Kind.ItemPath(id), @namespace);
            if (operation.Subject.Kind.IsDeletedInBackground || Waiting.IsBegun(answer))
                await Waiting.ForDeletionAsync(operation, time, Waiting.TaskIn(answer), id, @namespace);
        }
        catch (ApiException refused) when (refused.IsNotFound)
        {
            // Gone already, or its namespace is: that is what was asked for (provider-rules 21).
        }
    }

    async Task RefuseIfHoldingAsync(Operation operation, string id, string? @namespace)
    {
        var (subject, kind) = (operation.Subject, operation.Subject.Kind);
        var answer = await operation.SendAsync(HttpMethod.Get, kind.ItemPath(id), @namespace);
        var held = kind.Holdings
            .Select(holding => (Count: Count(subject, answer, holding.WireName), holding.Word))
            .Where(holding => holding.Count > 0)
            .Select(holding => $"{holding.Count:N0} {(holding.Count == 1 ? holding.Word[..^1] : holding.Word)}")
            .ToList();
        if (held.Count > 0)
            throw new RefusedException(
                $"{subject} ({id}) still holds {string.Join(" and ", held)}, and deleting it would destroy them for good. If that is what you want, {WayOut(subject)}");
    }

    /// <summary>A counter may be left out or null; one that is no number is no reason to believe that there is nothing.</summary>
    double Count(Subject subject, MapValue answer, string field) => answer.Get(field) switch
    {
        null or NullValue => 0,
        NumberValue { Value: >= 0 } number => number.Value,
        _ => throw new RefusedException(
            $"{subject}: Mixpeek does not say how much it holds, its \"{field}\" is no number, so nothing was deleted. If it may go with all that is in it, {WayOut(subject)}"),
    };

    /// <summary>A way that works in the operation that was refused: a destroy reads neither the program nor the configuration (provider-rules 6).</summary>
    string WayOut(Subject subject) => known.Find(subject.Urn) is { IsProgram: true }
        ? "set `forceDestroy: true` on it in the program and run `pulumi up` again."
        : "run the same command again with MIXPEEK_FORCE_DESTROY=true in the environment.";
}

using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>
/// A creation that nobody hears of is undone: the object is new, empty, and no state will ever know it (provider-rules, "The process").
/// A Cancel is no reason, its caller still listens.
/// </summary>
static class Undoing
{
    /// <summary>Creates, and deletes again what was created if the caller is gone by then.</summary>
    /// <exception cref="OperationCanceledException">It was created and undone.</exception>
    public static async Task<(string Id, MapValue Outputs)> UnlessHeardAsync(
        Operation operation, MapValue inputs, Func<Task<(string Id, MapValue Outputs)>> create)
    {
        string id;
        try
        {
            var created = await create();
            if (!operation.Unheard.IsCancellationRequested)
                return created;
            id = created.Id;
        }
        catch (PartialFailureException partial) when (operation.Unheard.IsCancellationRequested)
        {
            id = partial.Id;
        }
        await DeleteAsync(operation with { Stop = operation.Over }, inputs, id);
        throw new OperationCanceledException(operation.Unheard);
    }

    static async Task DeleteAsync(Operation undo, MapValue inputs, string id)
    {
        try
        {
            await undo.SendAsync(HttpMethod.Delete, undo.Subject.Kind.ItemPath(id), inputs.TextOf("namespace"));
        }
        catch (ApiException gone) when (gone.IsNotFound)
        {
            // Somebody was faster.
        }
        catch (Exception failed) when (failed is ApiException or OperationCanceledException)
        {
            undo.Log.Warning($"{undo.Subject} was created ({id}) for a caller that is gone, and could not be deleted again: no state knows it. Delete it in Mixpeek.");
        }
    }
}

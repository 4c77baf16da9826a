using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>A creation that met an object of the same name: whose it is, and the way out.</summary>
sealed class NameTaken(KnownResources known)
{
    public async Task<ExplainedException> ExplainAsync(Operation operation, MapValue inputs, ApiException refused)
    {
        var (subject, kind) = (operation.Subject, operation.Subject.Kind);
        var @namespace = kind.InNamespace ? inputs.TextOf("namespace") : null;
        var id = ExistingObject.IdIn(refused.Error!, kind.IdField) ?? await FindAsync(operation, inputs.TextOf(kind.NameProperty)!, @namespace);
        return new(refused, operation.Failed with
        {
            ExistingId = id is null ? null : kind.ImportId(@namespace, id),
            IsHeldByPredecessor = id is not null && known.Find(subject.Urn)?.Ids.Contains(id) == true,
        });
    }

    /// <summary>Mixpeek's paths take names too, so one GET finds the object whose name is taken.</summary>
    static async Task<string?> FindAsync(Operation operation, string name, string? @namespace)
    {
        try
        {
            var answer = await operation.SendAsync(HttpMethod.Get, operation.Subject.Kind.ItemPath(name), @namespace);
            return answer.TextOf(operation.Subject.Kind.IdField);
        }
        catch (ApiException)
        {
            return null; // The conflict is the error to report; its message does without the ID.
        }
    }
}

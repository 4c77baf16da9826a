using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>A creation that met an object of the same name: whose it is, and the way out.</summary>
sealed class NameTaken(KnownResources known)
{
    public async Task<RefusedException> ExplainAsync(Operation operation, MapValue inputs, ApiException refused)
    {
        var (subject, kind) = (operation.Subject, operation.Subject.Kind);
        var name = (inputs.Get(kind.NameProperty)?.Unwrap() as TextValue)?.Value ?? "";
        var @namespace = kind.InNamespace ? (inputs.Get("namespace")?.Unwrap() as TextValue)?.Value : null;
        var id = IdIn(kind[kind.IdProperty].WireName, refused) ?? await FindAsync(operation, name, @namespace);
        var existing = $"{kind.NameProperty} \"{name}\" is taken{(@namespace is null ? "" : $" in namespace {@namespace}")}";
        return new RefusedException(id is not null && known.Find(subject.Urn)?.Ids.Contains(id) == true
            ? $"{existing} by {id}, which this {kind.Word} is to replace: a name cannot be had twice. Give the resource the option `deleteBeforeReplace: true`, or another name. ({refused.Message})"
            : $"{existing}{(id is null ? "" : $" by {id}")}. To manage that one here, run `pulumi import {kind.Token} {subject.Name} {ImportId(@namespace, id ?? name)}`; otherwise choose another name. ({refused.Message})",
            refused);
    }

    static string? IdIn(string wireName, ApiException refused) => (refused.Error?.Details?.Get(wireName) as TextValue)?.Value;

    /// <summary>Mixpeek's paths take names too, so one GET finds the object whose name is taken.</summary>
    static async Task<string?> FindAsync(Operation operation, string name, string? @namespace)
    {
        try
        {
            var kind = operation.Subject.Kind;
            var answer = await operation.SendAsync(HttpMethod.Get, kind.ItemPath(name), @namespace);
            return (answer.Get(kind[kind.IdProperty].WireName) as TextValue)?.Value;
        }
        catch (ApiException)
        {
            return null; // The conflict is the error to report; its message does without the ID.
        }
    }

    static string ImportId(string? @namespace, string idOrName) => @namespace is null ? idOrName : $"{@namespace}/{idOrName}";
}

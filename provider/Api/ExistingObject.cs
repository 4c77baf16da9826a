using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Api;

/// <summary>The object that holds a name, as far as a 409 tells.</summary>
public static class ExistingObject
{
    /// <summary>Its ID, or null where the error's details have none.</summary>
    /// <param name="error">The error.</param>
    /// <param name="idField">The ID's name on the wire for this kind: <c>bucket_id</c>.</param>
    public static string? IdIn(ApiError error, string idField)
    {
        string[] names = ["existing_id", idField, "existing_" + idField, "resource_id", "id"];
        return names.Select(name => error.Details?.Get(name)).OfType<TextValue>().FirstOrDefault(text => text.Value.Length > 0)?.Value;
    }
}

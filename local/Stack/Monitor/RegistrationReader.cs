using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.State;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Monitor;

/// <summary>The protocol's registrations as the deployment's.</summary>
static class RegistrationReader
{
    public static Registration Read(RegisterResourceRequest request)
    {
        var bag = Decode(request.HasObject ? request.Object : null);
        return new(request.Type, request.Name)
        {
            Parent = request.Parent,
            Custom = request.Custom,
            Inputs = OutputMarks.TakeOff(bag),
            Protect = request.HasProtect ? request.Protect : null,
            RetainOnDelete = request.HasRetainOnDelete ? request.RetainOnDelete : null,
            Dependencies = Distinct(request.Dependencies),
            PropertyDependencies = PropertyDependencies(request, bag),
            Provider = request.Provider,
            Version = PackageReference.Version(request.PackageRef, request.Version),
            DeleteBeforeReplace = request.DeleteBeforeReplaceDefined || request.DeleteBeforeReplace ? request.DeleteBeforeReplace : null,
            IgnoreChanges = [.. request.IgnoreChanges],
            ReplaceOnChanges = [.. request.ReplaceOnChanges],
            AdditionalSecretOutputs = [.. request.AdditionalSecretOutputs],
            Aliases = [.. request.AliasURNs.Select(urn => new Alias { Urn = urn }), .. request.Aliases.Select(Read)],
            ImportId = request.ImportId,
            CustomTimeouts = Timeouts(request.CustomTimeouts),
            DeletedWith = request.DeletedWith,
        };
    }

    public static ReadRegistration Read(ReadResourceRequest request) =>
        new(request.Type, request.Name, UnknownValue.FromToken(request.Id) ?? (PropertyValue)request.Id,
            OutputMarks.TakeOff(Decode(request.HasProperties ? request.Properties : null)))
        {
            Parent = request.Parent,
            Dependencies = Distinct(request.Dependencies),
            Provider = request.Provider,
            Version = PackageReference.Version(request.PackageRef, request.Version),
            AdditionalSecretOutputs = [.. request.AdditionalSecretOutputs],
        };

    public static MapValue Decode(Google.Protobuf.ByteString? bytes) => bytes is null ? MapValue.Empty : WireCodec.Decode(bytes);

    static Alias Read(Protocol.Alias alias) => alias.AliasCase == Protocol.Alias.AliasOneofCase.Urn ? new() { Urn = alias.Urn } : new()
    {
        Name = OrNull(alias.Spec.Name),
        Type = OrNull(alias.Spec.Type),
        Stack = OrNull(alias.Spec.Stack),
        Project = OrNull(alias.Spec.Project),
        Parent = OrNull(alias.Spec.ParentUrn),
        NoParent = alias.Spec.NoParent,
    };

    /// <summary>What the SDK says, and what the output values themselves say.</summary>
    static Dictionary<string, IReadOnlyList<string>> PropertyDependencies(RegisterResourceRequest request, MapValue bag)
    {
        var dependencies = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (name, urns) in request.PropertyDependencies)
            dependencies[name] = Distinct(urns.Urns);
        foreach (var (name, value) in bag)
            if (OutputMarks.Dependencies(value).ToArray() is { Length: > 0 } urns)
                dependencies[name] = Distinct([.. dependencies.GetValueOrDefault(name) ?? [], .. urns]);
        return dependencies;
    }

    static CustomTimeouts? Timeouts(RegisterResourceRequest.Types.CustomTimeouts? timeouts)
    {
        if (timeouts is null)
            return null;
        var seconds = new CustomTimeouts(
            GoDuration.Seconds(timeouts.Create), GoDuration.Seconds(timeouts.Update), GoDuration.Seconds(timeouts.Delete));
        return seconds is { Create: 0, Update: 0, Delete: 0 } ? null : seconds;
    }

    static string[] Distinct(IEnumerable<string> urns) => [.. urns.Distinct(StringComparer.Ordinal)];

    static string? OrNull(string text) => text.Length == 0 ? null : text;
}

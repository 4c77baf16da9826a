using System.Collections.Immutable;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.Yaml.Evaluation;
using Pulumi.Mixpeek.Stack.Yaml.Programs;
using Pulumi.Mixpeek.Stack.Yaml.Types;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Yaml.Hosting;

/// <summary>What a declaration is in the monitor's protocol.</summary>
static class Requests
{
    public static RegisterResourceRequest Register(
        ResourceDeclaration declaration,
        ResourceSchema schema,
        EvaluatedOptions options,
        IReadOnlyDictionary<string, Evaluated> properties,
        string stack)
    {
        var written = declaration.Options;
        var request = new RegisterResourceRequest
        {
            Type = schema.Token,
            Name = declaration.Name,
            Parent = options.Parent?.Urn ?? stack,
            Custom = true,
            Object = WireCodec.Encode(Bag(properties)),
            Provider = ProviderOf(declaration, options),
            Version = written.Version ?? "",
            PluginDownloadURL = written.PluginDownloadUrl ?? "",
            ImportId = written.Import ?? "",
            DeleteBeforeReplace = written.DeleteBeforeReplace ?? false,
            DeleteBeforeReplaceDefined = written.DeleteBeforeReplace.HasValue,
            DeletedWith = options.DeletedWith?.Urn ?? "",
            CustomTimeouts = options.CustomTimeouts,
            AcceptSecrets = true,
            AcceptResources = true,
            SupportsPartialValues = true,
            SupportsResultReporting = true,
            AliasSpecs = true,
            Dependencies = { Dependencies(options, properties.Values) },
            IgnoreChanges = { written.IgnoreChanges },
            ReplaceOnChanges = { written.ReplaceOnChanges.Concat(NamesOf(schema.Inputs, input => input.ReplaceOnChanges)) },
            AdditionalSecretOutputs = { SecretOutputs(declaration, schema) },
            Aliases = { options.Aliases.Concat(schema.Aliases.Select(type => new Alias { Spec = new() { Type = type } })) },
        };
        if ((options.Protect ?? (options.Parent is { Protected: true } ? true : null)) is { } protect)
            request.Protect = protect;
        if (written.RetainOnDelete is { } retain)
            request.RetainOnDelete = retain;
        foreach (var (name, property) in properties)
            request.PropertyDependencies[name] = new() { Urns = { property.Dependencies } };
        return request;
    }

    public static ReadResourceRequest Read(
        ResourceDeclaration declaration,
        ResourceSchema schema,
        EvaluatedOptions options,
        string id,
        ImmutableSortedSet<string> idDependencies,
        IReadOnlyDictionary<string, Evaluated> state,
        string stack) => new()
        {
            Id = id,
            Type = schema.Token,
            Name = declaration.Name,
            Parent = options.Parent?.Urn ?? stack,
            Properties = WireCodec.Encode(Bag(state)),
            Dependencies = { Dependencies(options, state.Values).Union(idDependencies) },
            Provider = ProviderOf(declaration, options),
            Version = declaration.Options.Version ?? "",
            PluginDownloadURL = declaration.Options.PluginDownloadUrl ?? "",
            AcceptSecrets = true,
            AcceptResources = true,
            AdditionalSecretOutputs = { SecretOutputs(declaration, schema) },
        };

    static MapValue Bag(IReadOnlyDictionary<string, Evaluated> properties) =>
        (MapValue)MapValue.From(properties.Select(property => KeyValuePair.Create(property.Key, property.Value.Value))).Lower();

    static ImmutableSortedSet<string> Dependencies(EvaluatedOptions options, IEnumerable<Evaluated> properties) =>
        Evaluated.From(PropertyValue.Null, properties).Dependencies.Union(options.DependsOn.Select(resource => resource.Urn));

    /// <summary>What the user names, and what the schema says is secret.</summary>
    static IEnumerable<string> SecretOutputs(ResourceDeclaration declaration, ResourceSchema schema) =>
        declaration.Options.AdditionalSecretOutputs.Concat(NamesOf(schema.Outputs, output => output.Secret)).Distinct();

    static IEnumerable<string> NamesOf(IEnumerable<SchemaProperty> properties, Func<SchemaProperty, bool> such) =>
        properties.Where(such).Select(property => property.Name);

    /// <summary>The named provider, or that of the parent where it is of the same package.</summary>
    static string ProviderOf(ResourceDeclaration declaration, EvaluatedOptions options)
    {
        if (declaration.IsProvider)
            return "";
        return options.Provider?.ProviderReference
            ?? (options.Parent is { Declaration: var parent } && parent.Package == declaration.Package ? options.Parent.Provider : null)
            ?? "";
    }
}

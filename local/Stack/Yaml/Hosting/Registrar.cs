using Google.Protobuf;
using Pulumi.Mixpeek.Stack.Programs;
using Pulumi.Mixpeek.Stack.Yaml.Evaluation;
using Pulumi.Mixpeek.Stack.Yaml.Expressions;
using Pulumi.Mixpeek.Stack.Yaml.Programs;
using Pulumi.Mixpeek.Stack.Yaml.Types;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Yaml.Hosting;

/// <summary>Makes known to the engine what a program declares.</summary>
/// <param name="stack">The stack's URN: the parent of what has no other.</param>
sealed class Registrar(MonitorClient monitor, IPackageSchemas packages, string stack, ProgramContext context)
{
    /// <summary>Registers a resource, or reads one.</summary>
    /// <exception cref="RegistrationFailedException">It is not there; the user has been told why.</exception>
    public async Task<Evaluated> RegisterAsync(ResourceDeclaration declaration, Evaluator evaluator)
    {
        var schema = packages.SchemaOf(declaration);
        var options = await new OptionsEvaluator(evaluator).EvaluateAsync(declaration);
        var written = declaration.Get is { } get ? get.State : declaration.Properties;
        var properties = await PropertiesAsync(written, schema, evaluator);
        var registered = declaration.Get is { } looked
            ? await ReadAsync(declaration, schema, options, await evaluator.EvaluateAsync(looked.Id), properties)
            : await CreateAsync(declaration, schema, options, properties);
        return new(new ResourceValue(registered), Evaluated.Independent.Add(registered.Urn));
    }

    /// <summary>Calls a provider's function.</summary>
    public Task<Evaluated> InvokeAsync(InvokeExpression invoke, Evaluated arguments, Evaluator evaluator) =>
        new Invocation(monitor, packages).CallAsync(invoke, arguments, new OptionsEvaluator(evaluator));

    /// <summary>The properties one by one, each with what it depends on; secret where the schema says so.</summary>
    static async Task<IReadOnlyDictionary<string, Evaluated>> PropertiesAsync(
        Expression written, ResourceSchema schema, Evaluator evaluator)
    {
        var properties = new Dictionary<string, Evaluated>(StringComparer.Ordinal);
        if (written is ObjectExpression map)
            foreach (var entry in map.Entries)
                properties[entry.Name!] = await evaluator.EvaluateAsync(entry.Value);
        else if (await evaluator.EvaluateAsync(written) is { Value: MapValue value } whole)
            foreach (var (name, item) in value)
                properties[name] = whole.With(item);
        foreach (var input in schema.Inputs)
            if (input.Const is { } constant)
                properties[input.Name] = Evaluated.Constant(constant);
            else if (input.Secret && properties.TryGetValue(input.Name, out var secret))
                properties[input.Name] = secret.With(secret.Value.Hide());
        return properties;
    }

    async Task<RegisteredResource> CreateAsync(
        ResourceDeclaration declaration, ResourceSchema schema, EvaluatedOptions options, IReadOnlyDictionary<string, Evaluated> properties)
    {
        var request = Requests.Register(declaration, schema, options, properties, stack);
        var response = await monitor.RegisterAsync(request) ?? throw new RegistrationFailedException();
        var id = response.Id.Length > 0 ? response.Id : PropertyValue.Unknown;
        var outputs = Known(response.Object, schema, context.IsPreview || response.Unknown);
        return new(declaration, schema, response.Urn, id, outputs, Named(request.Provider), request.Protect);
    }

    async Task<RegisteredResource> ReadAsync(
        ResourceDeclaration declaration,
        ResourceSchema schema,
        EvaluatedOptions options,
        Evaluated id,
        IReadOnlyDictionary<string, Evaluated> state)
    {
        if (id.Value is not TextValue known)
            return new(declaration, schema, UrnOf(schema.Token, declaration.Name), PropertyValue.Unknown, AllUnknown(schema), null, false);
        var request = Requests.Read(declaration, schema, options, known.Value, id.Dependencies, state, stack);
        var response = await monitor.ReadAsync(request) ?? throw new RegistrationFailedException();
        var outputs = Known(response.Properties, schema, context.IsPreview);
        return new(declaration, schema, response.Urn, id.Value, outputs, Named(request.Provider), false);
    }

    /// <summary>In a preview, outputs that the schema has and the engine did not send are those that are not known yet.</summary>
    static MapValue Known(ByteString sent, ResourceSchema schema, bool othersUnknown)
    {
        var outputs = WireCodec.Decode(sent);
        return othersUnknown ? MapValue.From(AllUnknown(schema).Concat(outputs)) : outputs;
    }

    static MapValue AllUnknown(ResourceSchema schema) =>
        MapValue.From(schema.Outputs.Select(output => KeyValuePair.Create(output.Name, PropertyValue.Unknown)));

    static string? Named(string provider) => provider.Length > 0 ? provider : null;

    string UrnOf(string type, string name) => $"urn:pulumi:{context.Stack}::{context.Project}::{type}::{name}";
}

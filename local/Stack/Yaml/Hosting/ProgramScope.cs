using System.Runtime.ExceptionServices;
using Pulumi.Mixpeek.Stack.Programs;
using Pulumi.Mixpeek.Stack.Yaml.Evaluation;
using Pulumi.Mixpeek.Stack.Yaml.Expressions;
using Pulumi.Mixpeek.Stack.Yaml.Programs;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Yaml.Hosting;

/// <summary>A running program: each declaration is evaluated once, as soon as what it names is there.</summary>
sealed class ProgramScope : IScope
{
    readonly Dictionary<string, Task<Evaluated>> values = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> defaultProviders = new(StringComparer.Ordinal);
    readonly Settings settings;
    readonly Registrar registrar;
    readonly Evaluator evaluator;

    public ProgramScope(ProgramContext context, Settings settings, Registrar registrar)
    {
        this.settings = settings;
        this.registrar = registrar;
        Folder = context.Directory;
        evaluator = new Evaluator(this);
        values[ProgramOrder.PulumiVariable] = Task.FromResult(Evaluated.Constant(MapValue.Of(
            ("cwd", context.Directory),
            ("organization", context.Organization),
            ("project", context.Project),
            ("rootDirectory", context.Directory),
            ("stack", context.Stack))));
    }

    public string Folder { get; }

    /// <summary>Runs a program.</summary>
    /// <param name="order">Its declarations, each after what it names: then what it names has been started already.</param>
    /// <returns>The stack's outputs, or null where a resource failed; outputs of failed ones are left out.</returns>
    /// <exception cref="ProgramException">Something could not be evaluated.</exception>
    public async Task<MapValue?> RunAsync(YamlProgram program, IReadOnlyList<IDeclaration> order)
    {
        foreach (var provider in program.Resources.Where(resource => resource.DefaultProvider))
            defaultProviders[provider.Package] = provider.Key;
        foreach (var declaration in order)
            values[declaration.Key] = EvaluateAsync(declaration);
        if (!await AllSucceedAsync(values.Values))
            return null;
        var outputs = new List<KeyValuePair<string, PropertyValue>>();
        foreach (var output in program.Outputs)
            outputs.Add(new(output.Key, (await evaluator.EvaluateAsync(output.Value)).Value.Lower()));
        return MapValue.From(outputs);
    }

    public async Task<Evaluated> ResolveAsync(string name, Place place)
    {
        if (values.TryGetValue(name, out var value))
            return await value;
        return settings.Undeclared(name) is { } setting
            ? Evaluated.Constant(setting)
            : throw new ProgramException(place, $"resource or variable named \"{name}\" could not be found");
    }

    public Task<Evaluated> InvokeAsync(InvokeExpression invoke, Evaluated arguments) => registrar.InvokeAsync(invoke, arguments, evaluator);

    public async Task<RegisteredResource?> DefaultProviderAsync(string package) =>
        defaultProviders.TryGetValue(package, out var key) ? ((ResourceValue)(await values[key]).Value).Resource : null;

    async Task<Evaluated> EvaluateAsync(IDeclaration declaration) => declaration switch
    {
        ResourceDeclaration resource => await registrar.RegisterAsync(resource, evaluator),
        VariableDeclaration variable => await evaluator.EvaluateAsync(variable.Value),
        ConfigDeclaration { Default: { } written } setting => await WithDefaultAsync(setting, written),
        _ => Evaluated.Constant(settings.Value((ConfigDeclaration)declaration, null)),
    };

    async Task<Evaluated> WithDefaultAsync(ConfigDeclaration setting, Expression written)
    {
        var fallback = await evaluator.EvaluateAsync(written);
        return fallback.With(settings.Value(setting, fallback.Value));
    }

    /// <summary>
    /// Waits for all, so that nothing is still under way when the program ends; then tells the first mistake in the program itself.
    /// </summary>
    static async Task<bool> AllSucceedAsync(IReadOnlyCollection<Task<Evaluated>> tasks)
    {
        await Task.WhenAll(tasks).ContinueWith(_ => { }, TaskScheduler.Default);
        var faults = tasks.Where(task => task.IsFaulted).Select(task => task.Exception!.InnerException!).ToList();
        var mistakes = faults.OfType<ProgramException>().SelectMany(mistake => mistake.Diagnostics).Distinct().ToList();
        if (mistakes.Count > 0)
            throw new ProgramException(mistakes);
        if (faults.FirstOrDefault(fault => fault is not RegistrationFailedException) is { } unexpected)
            ExceptionDispatchInfo.Throw(unexpected);
        return tasks.All(task => task.IsCompletedSuccessfully);
    }
}

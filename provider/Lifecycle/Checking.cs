using Pulumi.Mixpeek.Resources;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>Check: a program's inputs, completed and held against the declaration. It touches no network (provider-rules 10).</summary>
sealed class Checking(KnownResources known, Func<string?> defaultNamespace)
{
    public MapValue Check(Subject subject, MapValue olds, MapValue news, ReadOnlySpan<byte> randomSeed, Autonaming? autonaming, Failures failures)
    {
        var kind = subject.Kind;
        var scope = new CheckScope(news, olds, known);
        var inputs = kind.Resolve(news, failures);
        inputs = kind.Complete(WithNamespace(kind, inputs, scope, failures), scope);
        var fresh = inputs.Get(kind.NameProperty).IsMissing() ? Autoname.Make(subject.Name, randomSeed, subject.Urn, autonaming) : null;
        inputs = WithName(kind, inputs, olds, fresh, failures);
        inputs = DeclaredSecrets.Mark(kind.Properties, inputs);
        Validate(kind, inputs, scope, failures);
        var received = kind.Receives(inputs, scope);
        known.Checked(subject.Urn, inputs, FreshName(kind, news, fresh, autonaming), received, kind.Offers(inputs, received, known));
        return inputs;
    }

    MapValue WithNamespace(ResourceKind kind, MapValue inputs, CheckScope scope, Failures failures)
    {
        if (!kind.InNamespace || !inputs.Get("namespace").IsMissing())
            return inputs;
        if (kind.InferNamespace(inputs, scope) is { } inferred)
            return inputs.With("namespace", inferred);
        if (defaultNamespace() is { } configured)
            return inputs.With("namespace", configured);
        failures.Add(PropertyPath.Root.Key("namespace"),
            $"a {kind.Word} lives in a namespace, and none is given: set `namespace` on it, or `mixpeek:namespace` in the configuration (MIXPEEK_NAMESPACE in the environment)");
        return inputs;
    }

    static MapValue WithName(ResourceKind kind, MapValue inputs, MapValue olds, string? fresh, Failures failures)
    {
        if (!inputs.Get(kind.NameProperty).IsMissing())
            return inputs;
        if (olds.Get(kind.NameProperty) is { } old and not NullValue)
            return inputs.With(kind.NameProperty, old);
        if (fresh is not null)
            return inputs.With(kind.NameProperty, fresh);
        failures.Add(PropertyPath.Root.Key(kind.NameProperty), "it is missing, and autonaming is disabled for this stack: give a name");
        return inputs;
    }

    /// <summary>The name that a replacement would get: what tells whether the old one must go first (provider-rules 11).</summary>
    static string? FreshName(ResourceKind kind, MapValue news, string? fresh, Autonaming? autonaming) =>
        news.Get(kind.NameProperty)?.Unwrap() is TextValue own ? own.Value : Autoname.IsRandom(autonaming) ? null : fresh;

    static void Validate(ResourceKind kind, MapValue inputs, CheckScope scope, Failures failures)
    {
        foreach (var property in kind.Properties.Where(property => property.IsInput))
            property.Check(inputs.Get(property.Name), PropertyPath.Root.Key(property.Name), failures);
        Unlisted.Warn($"a {kind.Word}", kind.Properties, scope.News, PropertyPath.Root, failures);
        if (!Equals(inputs.Get(kind.NameProperty)?.Unwrap(), scope.Olds.Get(kind.NameProperty)?.Unwrap()))
            Autoname.Check(kind, inputs.Get(kind.NameProperty), !scope.News.Get(kind.NameProperty).IsMissing(), failures);
        FinalValues.Check(kind, inputs, scope.Olds, failures);
        kind.Validate(inputs, scope, failures);
    }
}

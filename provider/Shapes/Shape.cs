using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Shapes;

/// <summary>
/// What values a property takes, and how such a value is checked, sent, read back, compared and described. One class a shape; the
/// life cycle is written once over them.
/// </summary>
abstract class Shape
{
    /// <summary>The type in Pulumi's schema language.</summary>
    public abstract MapValue Schema { get; }

    /// <summary>The object types that <see cref="Schema"/> refers to.</summary>
    public virtual IEnumerable<ObjectShape> ObjectTypes => [];

    /// <summary>Reports what is wrong with a value. What is unknown is never wrong (provider-rules 8).</summary>
    public void Check(PropertyValue value, PropertyPath path, Failures failures)
    {
        if (value.Unwrap() is UnknownValue or NullValue)
            return;
        if (value is SecretValue or OutputValue { IsSecret: true })
            failures.Hide(() => CheckKnown(value.Unwrap(), path, failures));
        else
            CheckKnown(value.Unwrap(), path, failures);
    }

    /// <summary>
    /// The form in which Mixpeek takes a value; null for what it cannot hold. Secrets keep their marks: what is marked in a request is
    /// kept out of every error that comes back.
    /// </summary>
    public PropertyValue? ToApi(PropertyValue value) => Sent(value.Unwrap()) switch
    {
        { } sent when value is SecretValue or OutputValue { IsSecret: true } => sent.AsSecret(),
        var sent => sent,
    };

    /// <summary>An unknown stays one: whoever would send it sees that it is (provider-rules 12: a real update may hold them).</summary>
    PropertyValue? Sent(PropertyValue value) => value switch
    {
        NullValue => null,
        UnknownValue => value,
        _ => KnownToApi(value),
    };

    /// <summary>The form in which a user writes what Mixpeek answered; null where it answered nothing.</summary>
    public PropertyValue? FromApi(PropertyValue? value) => value is null or NullValue ? null : KnownFromApi(value);

    /// <summary>
    /// The one form that all spellings of a value share: without marks, nulls, defaults and empty containers. Null where the value
    /// says no more than its absence would.
    /// </summary>
    public PropertyValue? Canonical(PropertyValue? value) => value?.Unwrap() switch
    {
        null or NullValue => null,
        UnknownValue unknown => unknown,
        var known => CanonicalKnown(known),
    };

    /// <summary>Whether two spellings mean the same value. What is unknown is the same as nothing, itself included (provider-rules 12).</summary>
    public bool Same(PropertyValue? one, PropertyValue? other) => Same(Canonical(one), Canonical(other), other);

    /// <summary>The same for canonical forms that are at hand.</summary>
    public static bool Same(PropertyValue? one, PropertyValue? other, PropertyValue? spelled) =>
        Equals(one, other) && spelled?.HasUnknown() != true;

    /// <summary>What the server has, in the user's own spelling wherever the two mean the same (provider-rules 20).</summary>
    public PropertyValue? Overlay(PropertyValue? user, PropertyValue? server) => (user?.Unwrap(), server) switch
    {
        (_, _) when Same(user, server) => user,
        (_, null) => null,
        (null or NullValue, _) => Canonical(server) is null ? null : Imported(server),
        var (mine, theirs) => OverlayKnown(mine, theirs),
    };

    /// <summary>Reports where two values differ, to the leaf.</summary>
    public void Diff(PropertyPath path, PropertyValue? old, PropertyValue? @new, Differences differences)
    {
        if (Same(old, @new))
            return;
        switch (old?.Unwrap(), @new?.Unwrap())
        {
            case (null or NullValue, _): differences.Added(path); break;
            case (_, null or NullValue): differences.Deleted(path); break;
            case (UnknownValue, _) or (_, UnknownValue): differences.Updated(path); break;
            case var (before, after): DiffKnown(path, before, after, differences); break;
        }
    }

    /// <summary>The part of a value that a name on the wire stands for, with its path in programs; errors of the API name such parts.</summary>
    public virtual (PropertyPath Path, Shape Shape) Enter(PropertyPath path, string wireName) =>
        (int.TryParse(wireName, out var index) ? path.Index(index) : path.Key(wireName), VerbatimShape.Value);

    protected abstract void CheckKnown(PropertyValue value, PropertyPath path, Failures failures);

    /// <summary>What is of a wrong kind goes out as it is: Check has refused it, and Mixpeek does where an engine left that out.</summary>
    protected virtual PropertyValue? KnownToApi(PropertyValue value) => value.Plain();

    protected virtual PropertyValue? KnownFromApi(PropertyValue value) => value;

    protected virtual PropertyValue? CanonicalKnown(PropertyValue value) => value;

    /// <summary>What a user would have written for what the server has, where nothing is written.</summary>
    protected virtual PropertyValue Imported(PropertyValue server) => server;

    protected virtual PropertyValue OverlayKnown(PropertyValue user, PropertyValue server) => server;

    protected virtual void DiffKnown(PropertyPath path, PropertyValue old, PropertyValue @new, Differences differences) =>
        differences.Updated(path);
}

namespace Pulumi.Mixpeek.Stack.Yaml.Expressions;

/// <summary>What stands in <c>${}</c>: the name of a resource, variable or setting, and the way into it.</summary>
sealed record PropertyAccess(string Root, IReadOnlyList<Accessor> Path)
{
    public override string ToString() => Root + string.Concat(Path.Select(Show));

    static string Show(Accessor accessor) => accessor switch
    {
        NameAccessor name => $".{name.Name}",
        KeyAccessor key => $"[\"{key.Key}\"]",
        IndexAccessor index => $"[{index.Index}]",
        _ => throw new ArgumentOutOfRangeException(nameof(accessor)),
    };
}

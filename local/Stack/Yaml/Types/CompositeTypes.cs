namespace Pulumi.Mixpeek.Stack.Yaml.Types;

/// <summary>A list.</summary>
sealed class ArrayType(SchemaType element) : SchemaType
{
    public SchemaType Element => element;

    public override string ToString() => $"List<{element}>";
}

/// <summary>An object whose keys are the user's.</summary>
sealed class MapType(SchemaType element) : SchemaType
{
    public SchemaType Element => element;

    public override string ToString() => $"Map<{element}>";
}

/// <summary>One of several types.</summary>
sealed class UnionType(IReadOnlyList<SchemaType> elements) : SchemaType
{
    public IReadOnlyList<SchemaType> Elements => elements;

    public override string ToString() => $"Union<{string.Join(", ", elements)}>";
}

/// <summary>A resource of one kind.</summary>
sealed class ResourceType(string token) : SchemaType
{
    public string Token => token;

    public override string ToString() => token;
}

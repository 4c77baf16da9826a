namespace Pulumi.Mixpeek.Shapes;

/// <summary>What is special to a property, beside its shape.</summary>
[Flags]
enum Traits
{
    /// <summary>A user may set it, and change it in place.</summary>
    Optional = 0,

    /// <summary>A user must set it.</summary>
    Required = 1,

    /// <summary>Fixed once created: a change replaces the resource.</summary>
    Fixed = 2,

    /// <summary>Mixpeek's own: an output that nobody sets.</summary>
    Computed = 4,

    /// <summary>Never shown, whether the user marked it or not.</summary>
    Secret = 8,

    /// <summary>This provider's own: Mixpeek neither takes nor returns it.</summary>
    Local = 16,

    /// <summary>Mixpeek takes it and need not return it: what the user wrote stays.</summary>
    WriteOnly = 32,

    /// <summary>Mixpeek sets it where the user does not: its value is then an output, and no difference.</summary>
    Assigned = 64,

    /// <summary>Read and written at a path of its own, <see cref="Property.WirePath"/> below the resource's.</summary>
    Apart = 128,

    /// <summary>Follows from the other properties of its object: Mixpeek fills it in, so an import leaves it out.</summary>
    Inferred = 256,
}

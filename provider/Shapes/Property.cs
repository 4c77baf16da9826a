using System.Text;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Shapes;

/// <summary>One line of a resource's specification.</summary>
/// <param name="Name">The name in programs: the API's own, in camelCase.</param>
/// <param name="Shape">What values it takes.</param>
/// <param name="Traits">What is special to it.</param>
/// <param name="Description">What a user should know: meaning, unit, limits, what changing it does.</param>
sealed record Property(string Name, Shape Shape, Traits Traits, string Description)
{
    /// <summary>What Mixpeek takes where the user says nothing. Saying it and leaving it out are the same.</summary>
    public PropertyValue? Default { get; init; }

    /// <summary>A value that the property never leaves again, short of a replacement.</summary>
    public PropertyValue? Final { get; init; }

    /// <summary>The outputs that a change of this property changes too, so that a preview does not promise their old values.</summary>
    public string[] Affects { get; init; } = [];

    /// <summary>For a property with <see cref="Traits.Apart"/>: the path below the resource's own.</summary>
    public string WirePath { get; init; } = "";

    /// <summary>The name in the API's JSON.</summary>
    public string WireName { get; } = SnakeCase(Name);

    public bool Is(Traits trait) => (Traits & trait) != 0;

    public bool IsInput => !Is(Traits.Computed);

    /// <summary>Whether it stands in the resource's own requests.</summary>
    public bool IsSent => !Is(Traits.Computed | Traits.Local | Traits.Apart);

    public void Check(PropertyValue? value, PropertyPath path, Failures failures)
    {
        if (value is null or NullValue && Is(Traits.Required))
            failures.Add(path, "it is required and missing");
        else if (value is not null)
            Shape.Check(value, path, failures);
    }

    /// <summary>The shape's canonical form; null too where the value is the default.</summary>
    public PropertyValue? Canonical(PropertyValue? value) =>
        Shape.Canonical(value) is { } canonical && !canonical.Equals(Shape.Canonical(Default)) ? canonical : null;

    public bool Same(PropertyValue? one, PropertyValue? other) => Shape.Same(Canonical(one), Canonical(other), other);

    /// <summary>What the user would have written for what Mixpeek answered: nothing, for a default that need not be given.</summary>
    public PropertyValue? FromApi(PropertyValue? value) =>
        Shape.FromApi(value) is { } read && (Is(Traits.Required) || Canonical(read) is not null) ? read : null;

    /// <inheritdoc cref="Shape.Overlay"/>
    public PropertyValue? Overlay(PropertyValue? user, PropertyValue? server)
    {
        if (Same(user, server) || Is(Traits.Local))
            return user ?? (Is(Traits.Required) ? server : null);
        if (server is null && Is(Traits.WriteOnly))
            return user;
        if (Is(Traits.Assigned) && Shape.Canonical(user) is null)
            return user;
        return Shape.Overlay(user, server);
    }

    public void Diff(PropertyPath path, PropertyValue? old, PropertyValue? @new, Differences differences)
    {
        if (!Same(old, @new))
            Shape.Diff(path, old, @new, differences);
    }

    static string SnakeCase(string camelCase)
    {
        var text = new StringBuilder();
        foreach (var letter in camelCase)
            if (char.IsAsciiLetterUpper(letter))
                text.Append('_').Append(char.ToLowerInvariant(letter));
            else
                text.Append(letter);
        return text.ToString();
    }
}

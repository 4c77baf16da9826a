namespace Pulumi.Mixpeek.Values;

/// <summary>One value in a resource's property bag, as Pulumi knows them: JSON's six kinds, and what only Pulumi has.</summary>
/// <remarks>Values are immutable and compare by content.</remarks>
public abstract record PropertyValue
{
    /// <summary>The value of a property that is there and empty.</summary>
    public static PropertyValue Null { get; } = new NullValue();

    /// <summary>A value that is not known yet; the kind that stands for any type.</summary>
    public static PropertyValue Unknown { get; } = new UnknownValue(UnknownValue.AnyToken);

    public static implicit operator PropertyValue(string value) => new TextValue(value);

    public static implicit operator PropertyValue(bool value) => value ? BoolValue.True : BoolValue.False;

    public static implicit operator PropertyValue(double value) => new NumberValue(value);
}

/// <summary>JSON's null.</summary>
public sealed record NullValue : PropertyValue;

/// <summary>True or false.</summary>
public sealed record BoolValue(bool Value) : PropertyValue
{
    internal static readonly BoolValue True = new(true);
    internal static readonly BoolValue False = new(false);
}

/// <summary>A number. All of Pulumi's numbers are doubles, whole ones too.</summary>
public sealed record NumberValue(double Value) : PropertyValue;

/// <summary>A string.</summary>
public sealed record TextValue(string Value) : PropertyValue;

/// <summary>A value that a preview does not know yet.</summary>
/// <param name="Token">The protocol's string for it, which tells the type that the value will have.</param>
public sealed record UnknownValue(string Token) : PropertyValue
{
    internal const string AnyToken = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    static readonly Dictionary<string, UnknownValue> ByToken = new string[]
    {
        AnyToken, // string, and any type
        "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7", // bool
        "3eeb2bf0-c639-47a8-9e75-3b44932eb421", // number
        "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2", // array
        "030794c1-ac77-496b-92df-f27374a8bd58", // asset
        "e48ece36-62e2-4504-bad9-02848725956a", // archive
        "dd056dcd-154b-4c76-9bd3-c8f88648b5ff", // object
    }.ToDictionary(token => token, token => new UnknownValue(token), StringComparer.Ordinal);

    /// <summary>The unknown that a string on the wire stands for, or null where it is a string like any other.</summary>
    public static UnknownValue? FromToken(string text) =>
        text.Length == AnyToken.Length && ByToken.TryGetValue(text, out var unknown) ? unknown : null;
}

/// <summary>A value that must not be shown.</summary>
public sealed record SecretValue(PropertyValue Value) : PropertyValue;

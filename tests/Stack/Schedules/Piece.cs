namespace Pulumi.Mixpeek.Stack.Tests.Schedules;

/// <summary>A resource of a random stack.</summary>
/// <param name="Kind">Its kind, as in its token.</param>
/// <param name="Key">Its name in the program; never given twice, also not after a removal.</param>
/// <param name="Over">The namespace of a bucket, the source of a collection; null for a namespace.</param>
/// <remarks>
/// What an edit changes only ever counts up, and nothing goes back to what it was: a change whose answer was lost may have been made, and
/// a program that takes it back asks for what the state has already, so that no engine would send anything.
/// </remarks>
sealed record Piece(string Kind, string Key, string? Over)
{
    public const string Namespace = "Namespace", Bucket = "Bucket", Collection = "Collection";

    /// <summary>Whether its name is given by the program; a replacement then has to wait for its predecessor's deletion.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Whether it may be deleted with what it holds.</summary>
    public bool ForceDestroy { get; init; }

    /// <summary>Which description it has.</summary>
    public int Text { get; init; }

    /// <summary>How far it has been extended in place: fields, payload indexes, and for a collection its lifecycle state.</summary>
    public int Extent { get; init; }

    /// <summary>Which of the values it has that are fixed once it is created.</summary>
    public int Form { get; init; }

    /// <summary>What the logs of a failure show.</summary>
    public override string ToString() =>
        $"{Key}{(Over is null ? "" : $" over {Over}")} (text {Text}, extent {Extent}, form {Form}{(IsNamed ? ", named" : "")}{(ForceDestroy ? ", forceDestroy" : "")})";
}

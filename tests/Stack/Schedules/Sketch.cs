namespace Pulumi.Mixpeek.Stack.Tests.Schedules;

/// <summary>A random stack, and what becomes of it from edit to edit.</summary>
/// <param name="Pieces">Its resources, each after what it is over.</param>
/// <param name="Made">How many there ever were, so that keys are given once.</param>
sealed record Sketch(IReadOnlyList<Piece> Pieces, int Made)
{
    static readonly Sketch Empty = new([], 0);

    /// <summary>One or two namespaces with buckets, and collections in tiers.</summary>
    public static Sketch Random(Random random)
    {
        var sketch = Empty;
        for (var count = random.Next(5) == 0 ? 2 : 1; count > 0; count--)
            sketch = sketch.Added(Piece.Namespace, random);
        for (var count = random.Next(1, 4); count > 0; count--)
            sketch = sketch.Added(Piece.Bucket, random);
        for (var count = random.Next(1, 5); count > 0; count--)
            sketch = sketch.Added(Piece.Collection, random);
        return sketch;
    }

    /// <summary>The same stack after one to four changes.</summary>
    public Sketch Edited(Random random)
    {
        var sketch = this;
        for (var count = random.Next(1, 5); count > 0; count--)
            sketch = sketch.Changed(random);
        return sketch;
    }

    public override string ToString() => string.Join(", ", Pieces);

    Sketch Changed(Random random)
    {
        var piece = Pieces[random.Next(Pieces.Count)];
        return random.Next(10) switch
        {
            < 3 => With(piece, piece with { Text = piece.Text + 1 }),
            < 5 => With(piece, piece with { Extent = piece.Extent + 1 }),
            // A namespace takes all that is in it along: seldom, or nothing else would be seen.
            < 7 when piece.Kind != Piece.Namespace || random.Next(3) == 0 => With(piece, piece with { Form = piece.Form + 1 }),
            7 when piece.Kind == Piece.Collection || random.Next(3) == 0 => Without(piece, random),
            _ => Added(random.Next(3) == 0 ? Piece.Bucket : Piece.Collection, random),
        };
    }

    Sketch Added(string kind, Random random)
    {
        var below = Pieces.Where(piece => IsBelow(kind, piece)).ToList();
        var piece = new Piece(kind, $"{char.ToLowerInvariant(kind[0])}{Made}", below.Count == 0 ? null : below[random.Next(below.Count)].Key)
        {
            IsNamed = random.Next(3) == 0,
            ForceDestroy = random.Next(2) == 0,
            Extent = random.Next(3) == 0 ? 1 : 0,
        };
        return new([.. Pieces, piece], Made + 1);
    }

    static bool IsBelow(string kind, Piece piece) => kind switch
    {
        Piece.Bucket => piece.Kind == Piece.Namespace,
        Piece.Collection => piece.Kind != Piece.Namespace,
        _ => false,
    };

    Sketch With(Piece old, Piece changed) => this with { Pieces = [.. Pieces.Select(piece => piece == old ? changed : piece)] };

    /// <summary>A piece goes with all that is over it; a stack without a bucket gets a new one, for there is nothing else to build on.</summary>
    Sketch Without(Piece gone, Random random)
    {
        var going = new HashSet<string>([gone.Key]);
        foreach (var piece in Pieces)
            if (piece.Over is { } over && going.Contains(over))
                going.Add(piece.Key);
        var left = this with { Pieces = [.. Pieces.Where(piece => !going.Contains(piece.Key))] };
        if (left.Pieces.All(piece => piece.Kind != Piece.Namespace))
            left = left.Added(Piece.Namespace, random);
        return left.Pieces.Any(piece => piece.Kind == Piece.Bucket) ? left : left.Added(Piece.Bucket, random);
    }
}

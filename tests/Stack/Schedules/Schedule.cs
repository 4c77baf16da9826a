using System.Text;

namespace Pulumi.Mixpeek.Stack.Tests.Schedules;

/// <summary>What an operation does.</summary>
enum Deed
{
    Up,
    Refresh,
    Destroy,
}

/// <summary>One operation of a schedule, and what goes wrong in it.</summary>
/// <param name="Deed">What is done.</param>
/// <param name="Sketch">What the program says.</param>
/// <param name="Faults">What the server does wrong.</param>
/// <param name="Interruption">What breaks in; null for nothing.</param>
/// <param name="MaxRetries">The provider's setting.</param>
sealed record Round(Deed Deed, Sketch Sketch, IReadOnlyList<string> Faults, Interruption? Interruption, int MaxRetries);

/// <summary>A random stack under random faults; all of it follows from the seed.</summary>
/// <param name="Seed">Where it comes from.</param>
/// <param name="Rounds">The operations, one after the other.</param>
/// <param name="DeletionTime">How long the server takes for a deletion: longer than the first look at the task, or not.</param>
sealed record Schedule(int Seed, IReadOnlyList<Round> Rounds, TimeSpan DeletionTime)
{
    public static Schedule Of(int seed)
    {
        var random = new Random(seed);
        var sketch = Sketch.Random(random);
        var rounds = new List<Round> { Next(Deed.Up, sketch, random) };
        for (var count = random.Next(1, 3); count > 0; count--)
        {
            var deed = random.Next(10) switch { 0 => Deed.Refresh, 1 when count == 1 => Deed.Destroy, _ => Deed.Up };
            if (deed == Deed.Up)
                sketch = sketch.Edited(random);
            rounds.Add(Next(deed, sketch, random));
        }
        return new(seed, rounds, TimeSpan.FromMilliseconds(random.Next(4) == 0 ? 50 : 0));
    }

    /// <summary>Whether the stack is to be gone in the end.</summary>
    public bool EndsInDestroy => Rounds[^1].Deed == Deed.Destroy;

    static Round Next(Deed deed, Sketch sketch, Random random) =>
        new(deed, sketch, RandomFaults.Some(random), Interruption.Some(random), random.Next(4));

    public override string ToString()
    {
        var text = new StringBuilder($"schedule {Seed}, deletions take {DeletionTime.TotalMilliseconds:0} ms\n");
        foreach (var round in Rounds)
        {
            text.Append($"  {round.Deed}, maxRetries {round.MaxRetries}{(round.Interruption is { } blow ? $", {blow}" : "")}\n    of {round.Sketch}\n");
            foreach (var fault in round.Faults)
                text.Append($"    {fault}\n");
        }
        return text.ToString();
    }
}

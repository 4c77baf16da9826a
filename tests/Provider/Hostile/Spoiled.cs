using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tests.Hostile;

/// <summary>Good programs in which one value is wrong.</summary>
static class Spoiled
{
    /// <summary>A program with one value, at the top or one level down, that is anything.</summary>
    public static MapValue With(MapValue program, PropertyValue anything, int place)
    {
        var name = program.Keys.ElementAt(place % program.Count);
        return program.With(name, place > 4 && program[name] is MapValue { Count: > 0 } inner ? inner.With(inner.Keys.First(), anything) : anything);
    }
}

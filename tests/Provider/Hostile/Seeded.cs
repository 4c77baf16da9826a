using CsCheck;
using Pulumi.Mixpeek.Testing;

namespace Pulumi.Mixpeek.Tests.Hostile;

/// <summary>Values of a generator that are the same in every run.</summary>
static class Seeded
{
    /// <summary>The value that a generator makes of a seed.</summary>
    public static T At<T>(this Gen<T> gen, int seed) => gen.Generate(new PCG(1, (ulong)seed), null, out _);

    /// <summary>Tries a generator's values; a failure says how to try its case again.</summary>
    public static async Task EachAsync<T>(this Gen<T> gen, int usual, Func<T, Task> test)
    {
        foreach (var seed in Fuzz.Seeds(usual))
            try
            {
                await test(gen.At(seed));
            }
            catch (Exception failed)
            {
                throw new InvalidOperationException($"seed {seed}: {failed.Message} ({Fuzz.Replay(seed)})", failed);
            }
    }
}

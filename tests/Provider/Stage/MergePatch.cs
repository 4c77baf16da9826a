using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tests.Stage;

/// <summary>Edits of a program, written as a JSON merge patch (RFC 7396): objects merge, null removes, all else replaces.</summary>
static class MergePatch
{
    public static MapValue Merged(this MapValue program, MapValue patch)
    {
        foreach (var (key, value) in patch)
            program = value switch
            {
                NullValue => program.Without(key),
                MapValue inner when program.Get(key) is MapValue old => program.With(key, old.Merged(inner)),
                _ => program.With(key, value),
            };
        return program;
    }
}

using Pulumi.Mixpeek.Stack.State;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.State;

/// <summary>What the real engine exported is read and written again without a change: a stack can move between the two.</summary>
public sealed class RecordedStateTests
{
    /// <summary>All exports in the recordings: <c>SCENARIO/STEP.state.json</c>.</summary>
    public static TheoryData<string> Exports => [.. Directory
        .EnumerateFiles(Repository.Path("tests", "recordings"), "*.state.json", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Repository.Path("tests", "recordings"), path))
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Exports))]
    public void An_export_of_the_real_engine_comes_back_as_it_was(string export)
    {
        var recorded = Recorded(export);
        var format = new SnapshotFormat(new PlainSecrets());
        using var written = new MemoryStream();
        format.Write(format.Read(recorded), written);
        Assert.Equal(Deployment(recorded), Deployment(written.ToArray()));
    }

    [Theory]
    [MemberData(nameof(Exports))]
    public void An_export_of_the_real_engine_passes_the_check_of_its_integrity(string export) =>
        Integrity.Check(new SnapshotFormat(new PlainSecrets()).Read(Recorded(export)));

    [Fact]
    public void There_are_exports_to_look_at() => Assert.True(Exports.Count >= 20);

    static byte[] Recorded(string export) => File.ReadAllBytes(Repository.Path("tests", "recordings", export));

    static PropertyValue? Deployment(byte[] json) => Assert.IsType<MapValue>(JsonCodec.Parse(json)).Get("deployment");
}

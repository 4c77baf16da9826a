using Pulumi.Mixpeek.Testing;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Releases;

/// <summary>The version is in one place, and a tag, the changelog and the schema agree with it.</summary>
public sealed class VersionTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    static string Version => typeof(Schema.PackageSchema).Assembly.GetName().Version!.ToString(3);

    [Fact]
    public async Task A_tag_of_this_version_passes_and_another_one_is_refused()
    {
        Assert.Equal(0, (await Script.RunAsync("release/version.sh", null, Cancellation, $"v{Version}")).ExitCode);
        var other = await Script.RunAsync("release/version.sh", null, Cancellation, "v99.0.0");
        Assert.Equal(1, other.ExitCode);
        Assert.Contains($"The tag is v99.0.0, but Directory.Build.props says {Version}", other.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_changelog_has_a_section_of_this_version()
    {
        var notes = await Script.RunAsync("release/notes.sh", null, Cancellation);
        Assert.True(notes.ExitCode == 0, notes.Printed);
        Assert.Contains("### ", notes.Printed, StringComparison.Ordinal);
        Assert.DoesNotContain("\n## ", notes.Printed, StringComparison.Ordinal);
    }

    /// <summary>Projects take it from Directory.Build.props; one that had its own would be released under another.</summary>
    [Fact]
    public void No_project_has_a_version_of_its_own() => Assert.Equal([], Directory
        .EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}artifacts{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            && !file.StartsWith(Repository.Path("sdk"), StringComparison.Ordinal))
        .Where(file => File.ReadAllText(file).Contains("<Version", StringComparison.Ordinal)));
}

using System.Text.RegularExpressions;
using Pulumi.Mixpeek.Testing;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Pulumi.Mixpeek.Tests.Releases;

/// <summary>What <c>.github/workflows</c> promises, read as YAML. That a runner does it can be seen on GitHub alone.</summary>
public sealed partial class WorkflowTests
{
    static readonly string[] Platforms = ["darwin-amd64", "darwin-arm64", "linux-amd64", "linux-arm64", "windows-amd64", "windows-arm64"];

    public static TheoryData<string> Workflows =>
        [.. Directory.GetFiles(Repository.Path(".github", "workflows"), "*.yml").Select(file => Path.GetFileName(file))];

    [Fact]
    public void A_release_has_an_archive_for_each_platform_by_the_name_that_the_CLI_looks_for()
    {
        var archive = Job("release.yml", "archive");
        var entries = Items(archive, "strategy", "matrix", "include").ToList();
        Assert.Equal(Platforms, entries.Select(entry => $"{Text(entry, "os")}-{Text(entry, "arch")}").Order(StringComparer.Ordinal));
        var upload = Steps(archive).Single(step => Text(step, "uses").StartsWith("actions/upload-artifact@", StringComparison.Ordinal));
        Assert.Equal(
            "artifacts/release/pulumi-resource-mixpeek-${{ github.ref_name }}-${{ matrix.os }}-${{ matrix.arch }}.tar.gz", Text(upload, "with", "path"));
        Assert.Equal("error", Text(upload, "with", "if-no-files-found"));
        Assert.Contains("eng/release/archive.sh", Commands(archive), StringComparison.Ordinal);
    }

    [Fact]
    public void A_release_has_checksums_a_bill_of_materials_and_provenance()
    {
        var release = Job("release.yml", "release");
        Assert.Contains("eng/release/sbom.sh", Commands(release), StringComparison.Ordinal);
        Assert.Contains("eng/release/checksums.sh", Commands(release), StringComparison.Ordinal);
        var attest = Steps(release).Single(step => Text(step, "uses").StartsWith("actions/attest-build-provenance@", StringComparison.Ordinal));
        Assert.Equal("artifacts/release/*", Text(attest, "with", "subject-path"));
        Assert.Equal(["attestations: write", "contents: write", "id-token: write"], Permissions(At(release, "permissions")!));
    }

    [Fact]
    public void A_tag_of_another_version_releases_nothing()
    {
        Assert.Contains("eng/release/version.sh \"$GITHUB_REF_NAME\"", Commands(Job("release.yml", "version")), StringComparison.Ordinal);
        Assert.Equal("version", Text(Job("release.yml", "archive"), "needs"));
        Assert.Equal("archive", Text(Job("release.yml", "release"), "needs"));
    }

    [Fact]
    public void Every_change_is_tested_as_a_contributor_tests_it() =>
        Assert.Contains("make test", Commands(Job("ci.yml", "test")), StringComparison.Ordinal);

    /// <summary>A tag can be moved to other code, a commit cannot.</summary>
    [Theory, MemberData(nameof(Workflows))]
    public void Every_action_is_pinned_to_a_commit(string workflow) =>
        Assert.All(Jobs(workflow).SelectMany(Steps).Select(step => Text(step, "uses")).Where(uses => uses.Length > 0), uses => Assert.Matches(Pinned(), uses));

    [Theory, MemberData(nameof(Workflows))]
    public void A_job_may_only_read_unless_it_says_otherwise(string workflow) =>
        Assert.Equal(["contents: read"], Permissions(At(Read(workflow), "permissions")!));

    /// <summary>A checkout that keeps the token gives it to every later step, a build's own among them.</summary>
    [Theory, MemberData(nameof(Workflows))]
    public void No_checkout_keeps_the_token(string workflow) => Assert.All(
        Jobs(workflow).SelectMany(Steps).Where(step => Text(step, "uses").StartsWith("actions/checkout@", StringComparison.Ordinal)),
        step => Assert.Equal("false", Text(step, "with", "persist-credentials")));

    /// <summary>What a stranger can write (a branch's name, a title) must not become a part of a script.</summary>
    [Theory, MemberData(nameof(Workflows))]
    public void No_script_has_an_expression_in_it(string workflow) =>
        Assert.All(Jobs(workflow), job => Assert.DoesNotContain("${{", Commands(job), StringComparison.Ordinal));

    [Theory, MemberData(nameof(Workflows))]
    public void Every_script_that_is_run_is_there(string workflow) => Assert.All(
        Jobs(workflow).SelectMany(job => ScriptPath().Matches(Commands(job)).Select(match => match.Value)),
        script => Assert.True(File.Exists(Repository.Path(script)), script));

    static YamlMappingNode Read(string workflow)
    {
        using var text = File.OpenText(Repository.Path(".github", "workflows", workflow));
        var stream = new YamlStream();
        stream.Load(text);
        return (YamlMappingNode)stream.Documents.Single().RootNode;
    }

    static IEnumerable<YamlNode> Jobs(string workflow) => ((YamlMappingNode)At(Read(workflow), "jobs")!).Children.Values;

    static YamlNode Job(string workflow, string job) => At(Read(workflow), "jobs", job)!;

    static IEnumerable<YamlNode> Steps(YamlNode job) => Items(job, "steps");

    static string Commands(YamlNode job) => string.Join('\n', Steps(job).Select(step => Text(step, "run")));

    static IEnumerable<string> Permissions(YamlNode permissions) =>
        ((YamlMappingNode)permissions).Children.Select(entry => $"{entry.Key}: {entry.Value}").Order(StringComparer.Ordinal);

    static IEnumerable<YamlNode> Items(YamlNode node, params string[] path) => ((YamlSequenceNode)At(node, path)!).Children;

    static string Text(YamlNode node, params string[] path) => At(node, path)?.ToString() ?? "";

    static YamlNode? At(YamlNode node, params string[] path) =>
        path.Aggregate((YamlNode?)node, (place, key) => place is YamlMappingNode map && map.Children.TryGetValue(key, out var found) ? found : null);

    [GeneratedRegex("^[a-z]+/[a-z-]+@[0-9a-f]{40}$")]
    private static partial Regex Pinned();

    [GeneratedRegex(@"eng/[a-z/]+\.sh")]
    private static partial Regex ScriptPath();
}

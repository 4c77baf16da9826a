using Xunit;

namespace Pulumi.Mixpeek.Tests.Releases;

/// <summary><c>make sdk</c>: Pulumi's generator for each language where the CLI is there, and a clear word where it is not.</summary>
public sealed class SdkScriptTests : IDisposable
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    readonly DirectoryInfo tools = Directory.CreateTempSubdirectory("mixpeek-tools-");

    public void Dispose() => tools.Delete(recursive: true);

    [Fact]
    public async Task Without_the_CLI_it_fails_and_says_what_is_missing()
    {
        Link("dirname");
        var sdk = await Script.RunAsync("sdk.sh", tools.FullName, Cancellation);
        Assert.Equal(1, sdk.ExitCode);
        Assert.Contains("the Pulumi CLI is missing: `pulumi` is not on the PATH", sdk.Printed, StringComparison.Ordinal);
    }

    /// <summary>A CLI that only notes how it was called stands in for Pulumi's; what it would write is Pulumi's own.</summary>
    [Fact]
    public async Task With_the_CLI_each_language_is_generated_from_the_committed_schema()
    {
        var calls = Path.Combine(tools.FullName, "calls");
        var cli = Path.Combine(tools.FullName, "pulumi");
        await File.WriteAllTextAsync(cli, $"#!/bin/bash\necho \"$*\" >>{calls}\n", Cancellation);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(cli, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Link("dirname");
        Link("true", "rm");

        var sdk = await Script.RunAsync("sdk.sh", tools.FullName, Cancellation);

        Assert.True(sdk.ExitCode == 0, sdk.Printed);
        Assert.Equal(
            new[] { "dotnet", "nodejs", "python", "go" }
                .Select(language => $"package gen-sdk provider/schema.json --language {language} --out sdk").Prepend("package gen-sdk --help"),
            await File.ReadAllLinesAsync(calls, Cancellation));
    }

    /// <summary>Puts a program of this machine among the tools; <c>rm</c> is one that does nothing, so that a test removes nobody's SDKs.</summary>
    void Link(string program, string? name = null) => File.CreateSymbolicLink(
        Path.Combine(tools.FullName, name ?? program),
        new[] { "/bin", "/usr/bin" }.Select(folder => Path.Combine(folder, program)).First(File.Exists));
}

using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Releases;

/// <summary>This platform's release, made by the workflow's own scripts of the binary that is built.</summary>
public sealed class ArchiveTests(ArchiveTests.Release release) : IClassFixture<ArchiveTests.Release>
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void The_archive_is_named_as_the_CLI_looks_for_it() => Assert.Equal(
        $"pulumi-resource-mixpeek-v{release.Version}-{Os}-{Architecture}.tar.gz", Path.GetFileName(Assert.Single(release.Archives)));

    [Fact]
    public async Task Unpacked_into_an_empty_plugin_folder_it_answers_what_the_engine_asks_first()
    {
        var folder = Directory.CreateDirectory(Path.Combine(release.Folder, "plugins", $"resource-mixpeek-v{release.Version}"));
        await using (var archive = new System.IO.Compression.GZipStream(File.OpenRead(release.Archives.Single()), System.IO.Compression.CompressionMode.Decompress))
            await System.Formats.Tar.TarFile.ExtractToDirectoryAsync(archive, folder.FullName, overwriteFiles: false, Cancellation);
        var executable = Assert.Single(folder.GetFileSystemInfos());
        Assert.Equal("pulumi-resource-mixpeek", executable.Name);

        await using var plugin = await PluginProcess.StartAsync(new() { Command = [executable.FullName] }, Cancellation);

        var handshake = await plugin.Calls.HandshakeAsync(
            new ProviderHandshakeRequest { EngineAddress = "", RootDirectory = folder.FullName, ProgramDirectory = folder.FullName }, cancellationToken: Cancellation);
        Assert.True(handshake.AcceptSecrets);
        Assert.Equal(release.Version, (await plugin.Calls.GetPluginInfoAsync(new(), cancellationToken: Cancellation)).Version);
        var schema = (await plugin.Calls.GetSchemaAsync(new(), cancellationToken: Cancellation)).Schema;
        Assert.Equal(PackageSchema.Root, JsonCodec.Parse(schema));
        Assert.Equal(release.Version, ((MapValue)JsonCodec.Parse(schema)).TextAt("version"));
    }

    [Fact]
    public async Task Its_checksum_is_the_file_s()
    {
        var sums = await Script.RunAsync("release/checksums.sh", null, Cancellation, release.Packed);
        Assert.True(sums.ExitCode == 0, sums.Printed);
        var archive = release.Archives.Single();
        var hash = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(archive, Cancellation)));
        Assert.Contains($"{hash}  {Path.GetFileName(archive)}", await File.ReadAllLinesAsync(Path.Combine(release.Packed, "SHA256SUMS"), Cancellation));
    }

    /// <summary>Run by <c>make release-check</c>: the tool comes from the package registry, and reads what every package depends on.</summary>
    [Fact(Explicit = true)]
    public async Task The_bill_of_materials_names_the_packages_that_the_plugin_is_made_of()
    {
        var made = await Script.RunAsync("release/sbom.sh", null, Cancellation, release.Folder);
        Assert.True(made.ExitCode == 0, made.Printed);
        var bill = JsonNode.Parse(await File.ReadAllTextAsync(made.Printed.Trim(), Cancellation))!;
        Assert.Equal("CycloneDX", (string?)bill["bomFormat"]);
        Assert.Equal(release.Version, (string?)bill["metadata"]!["component"]!["version"]);
        var names = bill["components"]!.AsArray().Select(component => (string?)component!["name"]);
        Assert.Empty(new[] { "Google.Protobuf", "Grpc.AspNetCore.Server", "Grpc.Net.Client", "Grpc.StatusProto", "Flurl.Http", "Polly.Core" }.Except(names));
        Assert.All(bill["components"]!.AsArray(), component => Assert.NotNull(component!["version"]));
    }

    static string Os => OperatingSystem.IsLinux() ? "linux" : OperatingSystem.IsMacOS() ? "darwin" : "windows";

    static string Architecture => RuntimeInformation.OSArchitecture == System.Runtime.InteropServices.Architecture.Arm64 ? "arm64" : "amd64";

    /// <summary>A release in a folder of its own.</summary>
    public sealed class Release : IAsyncLifetime
    {
        readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mixpeek-release-");

        public string Folder => folder.FullName;

        public string Packed => Path.Combine(Folder, "release");

        public string Version { get; private set; } = "";

        public string[] Archives { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            Version = (await Script.RunAsync("release/version.sh", null, Cancellation)).Printed.Trim();
            var packed = await Script.RunAsync("release/archive.sh", null, Cancellation, "--built", Packed);
            Assert.True(packed.ExitCode == 0, packed.Printed);
            Archives = Directory.GetFiles(Packed, "*.tar.gz");
        }

        public ValueTask DisposeAsync()
        {
            folder.Delete(recursive: true);
            return ValueTask.CompletedTask;
        }
    }
}

using System.Globalization;
using Pulumi.Mixpeek.Tests.Stage;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Rules;

/// <summary>provider-rules, "The process": it listens on 127.0.0.1, and so does the local server; other machines reach neither.</summary>
public sealed class ProcessPlaceTests(OfflinePlugin plugin, ServerPool servers) : IClassFixture<OfflinePlugin>
{
    [Fact]
    public void The_plugin_listens_on_loopback_alone() => AssertLoopback(plugin.Process.ProcessId);

    /// <summary>A user's folder may be a web application's, whose settings are not meant for this.</summary>
    [Fact]
    public async Task The_plugin_listens_on_loopback_alone_where_a_web_server_s_settings_are_in_its_folder_and_environment()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("mixpeek-place-");
        try
        {
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, "appsettings.json"), """{"Kestrel": {"Endpoints": {"Http": {"Url": "http://0.0.0.0:0"}}}}""", cancellation);
            await using var placed = await Plugin.ReadyAsync(cancellation, options: new()
            {
                WorkingDirectory = folder.FullName,
                Environment = new Dictionary<string, string> { ["ASPNETCORE_URLS"] = "http://0.0.0.0:0" },
            });
            AssertLoopback(placed.ProcessId);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task The_local_server_listens_on_loopback_alone()
    {
        var server = await servers.RentAsync();
        AssertLoopback(server.ProcessId);
        servers.Return(server);
    }

    static void AssertLoopback(int process)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the kernel's table of sockets is Linux's");
        Assert.Equal(["0100007F"], Listening(process).Distinct());
    }

    /// <summary>The addresses that a process listens on, as the kernel has them: 127.0.0.1 is 0100007F.</summary>
    static IEnumerable<string> Listening(int process)
    {
        const string Listen = "0A";
        var sockets = Directory.EnumerateFiles($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/fd")
            .Select(file => new FileInfo(file).LinkTarget ?? "")
            .Where(target => target.StartsWith("socket:[", StringComparison.Ordinal))
            .Select(target => target["socket:[".Length..^1])
            .ToHashSet(StringComparer.Ordinal);
        return from table in new[] { "tcp", "tcp6" }
               from line in File.ReadLines($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/net/{table}").Skip(1)
               let fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
               where fields[3] == Listen && sockets.Contains(fields[9])
               select fields[1].Split(':')[0];
    }
}

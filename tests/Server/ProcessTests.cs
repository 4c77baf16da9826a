using System.Diagnostics;
using System.Net.Sockets;
using Pulumi.Mixpeek.Testing;

namespace Mixpeek.Local.Tests;

/// <summary>The process: arguments, the first line, signals, the state file.</summary>
public sealed class ProcessTests : IDisposable
{
    static readonly string[] Switches =
    [
        "--port", "--api-key", "--state", "--latency", "--delete-delay", "--tier", "--requests-per-minute", "--minute", "--burst", "--concurrent",
        "--fault", "--bare-conflicts", "--older-sources", "--end-with-stdin",
    ];

    readonly string folder = Directory.CreateTempSubdirectory("mixpeek-local-").FullName;

    string State => Path.Combine(folder, "state.json");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Help_names_every_switch()
    {
        var (code, output, _) = await RunAsync("--help");

        Assert.Equal(0, code);
        foreach (var name in Switches)
            Assert.Contains($"{name} ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_a_number() => Assert.Matches(@"^\d+\.\d+\.\d+\s*$", (await RunAsync("--version")).Output);

    [Theory]
    [InlineData("--port", "-1", "--port must be at least 0")]
    [InlineData("--burst", "0", "--burst must be at least 1")]
    [InlineData("--tier", "gold", "'gold'")]
    [InlineData("--colour", "red", "'--colour'")]
    [InlineData("--fault", "{}", "--fault takes")]
    [InlineData("--fault", "nonsense", "--fault takes")]
    public async Task Arguments_that_make_no_sense_end_it_with_a_word_about_them(string name, string value, string words)
    {
        var (code, _, errors) = await RunAsync(name, value);

        Assert.NotEqual(0, code);
        Assert.Contains(words, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_ends_it_with_a_word_about_it()
    {
        await using var server = await LocalServer.StartAsync();

        var (code, _, errors) = await RunAsync("--port", server.Url.Split(':')[^1]);

        Assert.Equal(1, code);
        Assert.Contains("address already in use", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task A_signal_ends_it_at_once_though_a_request_is_held(string signal)
    {
        await using var server = await LocalServer.StartAsync("--fault", """{"kind": "timeout"}""");
        using var client = server.Client();
        var held = client.GetAsync("/v1/tasks/x", TestContext.Current.CancellationToken);
        await Eventually.TrueAsync(async () => (await server.JournalAsync()).Count == 1);

        using var kill = Process.Start("kill", ["-s", signal, $"{server.ProcessId}"]);
        using var process = Process.GetProcessById(server.ProcessId);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<HttpRequestException>(() => held);
    }

    [Fact]
    public async Task It_ends_with_standard_input_where_that_is_asked_for()
    {
        using var process = Process.Start(new ProcessStartInfo(Repository.Binary("mixpeek-local"), ["--port", "0", "--end-with-stdin"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        Assert.StartsWith(
            "http://127.0.0.1:", await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        process.StandardInput.Close();

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task It_listens_on_the_loopback_interface_alone()
    {
        await using var server = await LocalServer.StartAsync();
        var own = (await System.Net.Dns.GetHostAddressesAsync(System.Net.Dns.GetHostName(), TestContext.Current.CancellationToken))
            .FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork && !System.Net.IPAddress.IsLoopback(address));
        Assert.SkipWhen(own is null, "this machine has no other address than the loopback's");
        using var socket = new TcpClient();

        await Assert.ThrowsAsync<SocketException>(
            async () => await socket.ConnectAsync(own, new Uri(server.Url).Port, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_was_answered_is_in_the_state_file_though_the_server_was_killed()
    {
        Reply created, collection;
        await using (var server = await LocalServer.StartAsync("--state", State, "--delete-delay", "600000"))
        {
            created = await new Api(server).NamespaceAsync("text_extractor");
            var space = new Api(server).In(created.Text("namespace_id"));
            collection = await space.TextCollectionAsync();
            var lifecycle = $"/v1/collections/{collection.Text("collection_id")}/lifecycle";
            (await space.PatchAsync(lifecycle, """{"lifecycle_state": "cold"}""")).Ok();
            (await space.DeleteAsync($"/v1/buckets/{collection.Text("source.bucket_ids.0")}")).Ok();
            await server.KillAsync();
        }

        await using var again = await LocalServer.StartAsync("--state", State);

        var after = new Api(again).In(created.Text("namespace_name"));
        var path = $"/v1/collections/{collection.Text("collection_id")}";
        Assert.Equal(collection.Body, (await after.GetAsync(path)).Ok().Body);
        Assert.Equal("cold", (await after.GetAsync($"{path}/lifecycle")).Text("lifecycle_state"));
        (await after.GetAsync($"/v1/buckets/{collection.Text("source.bucket_ids.0")}")).Refused(404, "NotFoundError");
        Assert.Equal([State], Directory.GetFiles(folder));
    }

    [Fact]
    public async Task A_reset_empties_the_state_file_too()
    {
        await using (var server = await LocalServer.StartAsync("--state", State))
        {
            await new Api(server).NamespaceAsync("text_extractor");
            await server.ResetAsync();
        }

        await using var again = await LocalServer.StartAsync("--state", State);

        Assert.Equal(0, (await new Api(again).PostAsync("/v1/namespaces/list", null)).Number("total_count"));
    }

    [Fact]
    public async Task A_state_that_cannot_be_kept_is_an_error_and_not_a_success()
    {
        var below = Directory.CreateDirectory(Path.Combine(folder, "below"));
        await using var server = await LocalServer.StartAsync("--state", Path.Combine(below.FullName, "state.json"));
        below.Delete();

        (await new Api(server).PostAsync("/v1/namespaces", """
            {"namespace_name": "lost", "feature_extractors": [{"feature_extractor_name": "text_extractor", "version": "v1"}]}
            """)).Refused(500, "InternalServerError");

        Assert.Equal(500, (await server.JournalAsync()).Single().Status);
    }

    [Fact]
    public async Task A_state_file_in_a_folder_that_is_not_there_is_refused_at_the_start()
    {
        var (code, _, errors) = await RunAsync("--state", Path.Combine(folder, "nothere", "state.json"));

        Assert.Equal(1, code);
        Assert.Contains("is not there", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_none_of_its_own_is_left_alone()
    {
        await File.WriteAllTextAsync(State, """{"namespaces": [{"name": 3}]}""", TestContext.Current.CancellationToken);

        var (code, _, errors) = await RunAsync("--state", State);

        Assert.Equal(1, code);
        Assert.Contains("is not a state file", errors, StringComparison.Ordinal);
        Assert.Equal("""{"namespaces": [{"name": 3}]}""", await File.ReadAllTextAsync(State, TestContext.Current.CancellationToken));
    }

    static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Repository.Binary("mixpeek-local"), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, await output, await errors);
    }
}

using System.CommandLine;
using System.Text.Json;
using Mixpeek.Local;
using Mixpeek.Local.Protocol;

// The host listens to signals itself, and ends at once.
return await new Arguments().Command(RunAsync).Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });

static async Task<int> RunAsync(Options options)
{
    try
    {
        await using var server = Server.Build(options);
        await server.StartAsync();
        Console.WriteLine(server.Urls.Single());
        if (options.EndsWithStandardInput)
            _ = EndWithStandardInputAsync(server);
        await server.WaitForShutdownAsync();
        return 0;
    }
    catch (Exception error) when (error is IOException or InvalidDataException or JsonException or Refusal)
    {
        await Console.Error.WriteLineAsync(error is Refusal or JsonException
            ? "--fault takes a JSON object with a kind (status, timeout, cut, slow, half, garbage, task, absent); see --help"
            : $"mixpeek-local cannot start: {error.Message}");
        return 1;
    }
}

static async Task EndWithStandardInputAsync(WebApplication server)
{
    await using var input = Console.OpenStandardInput();
    await input.CopyToAsync(Stream.Null);
    await server.StopAsync();
}

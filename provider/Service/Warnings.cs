using System.Collections.Concurrent;

namespace Pulumi.Mixpeek.Service;

/// <summary>What users should look at although it stops nothing. Each is said once in a process: a replacement is checked twice.</summary>
sealed class Warnings(EngineConnection engine)
{
    readonly ConcurrentDictionary<(string Urn, string Message), bool> said = new();

    public async Task SendAsync(string urn, IEnumerable<string> messages, Discretion discretion)
    {
        var log = new EngineLog(engine, urn, discretion);
        foreach (var message in messages.Where(message => said.TryAdd((urn, message), true)))
            log.Warning(message);
        await log.FlushAsync();
    }
}

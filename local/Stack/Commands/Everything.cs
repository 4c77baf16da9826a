using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.Deployment;
using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Commands;

/// <summary>What <c>import --all</c> is to import: found first, then imported as a file of it would be.</summary>
sealed class Everything(Request request, TextWriter output, TextWriter errors)
{
    /// <summary>The package whose resources this runner is for.</summary>
    const string Package = "mixpeek";

    /// <summary>Finds what a namespace holds and the stack does not have.</summary>
    /// <returns>The session with it to import; null where there is nothing left to do.</returns>
    public async Task<Session?> FindAsync(Session session, string @namespace, CancellationToken cancellation)
    {
        var found = await DeploymentRunner.DiscoverAsync(
            session.Options, Package, @namespace, session.Plugins, new Messages(errors), cancellation);
        Tell($"Found {Count(found.Requests.Count)} to import in namespace {@namespace}{(found.Managed > 0 ? $"; {found.Managed} more in it are in the stack already" : "")}.");
        if (request.GenerateResources is { } file && found.Requests.Count > 0)
        {
            ImportRequests.Write(file, found.Requests);
            Tell($"They are listed in {file}, which `pulumi import --file` takes.");
        }
        return request.GenerateResources is null && found.Requests.Count > 0
            ? session with { Options = session.Options with { Imports = found.Requests } }
            : null;
    }

    static string Count(int resources) => resources == 1 ? "1 resource" : $"{resources} resources";

    /// <summary>One document is the answer of <c>--json</c>.</summary>
    void Tell(string text)
    {
        if (!request.Json)
            output.WriteLine(text);
    }

    /// <summary>Of a search, only what went wrong is told.</summary>
    sealed class Messages(TextWriter errors) : IDeploymentObserver
    {
        public void Started(Step step)
        {
        }

        public void Succeeded(Step step, TimeSpan took)
        {
        }

        public void Failed(Step step, string error) => errors.WriteLine($"error: {error}");

        public void Message(LogSeverity severity, string urn, string text, bool ephemeral)
        {
            if (severity is LogSeverity.Warning or LogSeverity.Error)
                errors.WriteLine($"{(severity == LogSeverity.Error ? "error" : "warning")}: {text}");
        }

        public void StackOutputs(MapValue olds, MapValue news)
        {
        }
    }
}

using System.CommandLine;
using Mixpeek.Local.Http;

namespace Mixpeek.Local;

/// <summary>The command line.</summary>
sealed class Arguments
{
    readonly Option<int> port = new("--port")
    {
        Description = "The port on 127.0.0.1; 0 takes a free one. The first line on stdout is the URL.",
        DefaultValueFactory = _ => 4010,
    };

    readonly Option<string?> apiKey = new("--api-key") { Description = "The only key that is accepted. Without it any is." };

    readonly Option<string?> state = new("--state") { Description = "A file to keep the state in, from one start to the next." };

    readonly Option<int> latency = new("--latency")
    {
        Description = "Milliseconds that every request waits.",
        DefaultValueFactory = _ => 0,
    };

    readonly Option<int> deleteDelay = new("--delete-delay")
    {
        Description = "Milliseconds that deleting a namespace or a bucket takes.",
        DefaultValueFactory = _ => 100,
    };

    readonly Option<string?> tier = new("--tier")
    {
        Description = "The rate limits of a plan: free (60 a minute, 10 a second, bursts of 20, 5 at once) or pro (600, 100, 200, 50).",
    };

    readonly Option<int?> requestsPerMinute = new("--requests-per-minute")
    {
        Description = "Requests a minute for each key, in place of the plan's.",
    };

    readonly Option<int> minute = new("--minute")
    {
        Description = "Seconds that pass as a minute in rate limits, for tests that have less time.",
        DefaultValueFactory = _ => 60,
    };

    readonly Option<int?> burst = new("--burst") { Description = "Requests that a key may send at a stretch, in place of the plan's." };

    readonly Option<int?> concurrent = new("--concurrent") { Description = "Requests of a key at once, in place of the plan's." };

    readonly Option<string[]> faults = new("--fault")
    {
        Description = """
            A fault as a JSON object, such as {"method":"POST","path":"/v1/buckets","kind":"status","status":503}.
            Can be repeated; POST /_local/faults adds more.
            """,
    };

    readonly Option<bool> bareConflicts = new("--bare-conflicts") { Description = "Leave the existing object's ID out of a 409." };

    readonly Option<bool> olderSources = new("--older-sources")
    {
        Description = "Spell a single source bucket bucket_id, as older answers do.",
    };

    readonly Option<bool> endWithStdin = new("--end-with-stdin")
    {
        Description = "End when standard input closes, so that the server does not outlive a test run that was killed.",
    };

    /// <summary>The command, which runs the server that the arguments describe.</summary>
    public RootCommand Command(Func<Options, Task<int>> run)
    {
        tier.AcceptOnlyFromAmong("free", "pro");
        Positive(port, 0);
        Positive(latency, 0);
        Positive(deleteDelay, 0);
        Positive(requestsPerMinute, 1);
        Positive(minute, 1);
        Positive(burst, 1);
        Positive(concurrent, 1);
        var command = new RootCommand(
            "Mixpeek's control plane on this machine, a stand-in: namespaces, buckets, collections and their tasks, for demos and tests.")
        {
            port, apiKey, state, latency, deleteDelay, tier, requestsPerMinute, minute, burst, concurrent, faults, bareConflicts,
            olderSources, endWithStdin,
        };
        command.SetAction((result, _) => run(Read(result)));
        return command;
    }

    Options Read(ParseResult result) => new()
    {
        Port = result.GetValue(port),
        ApiKey = result.GetValue(apiKey),
        StateFile = result.GetValue(state),
        Latency = TimeSpan.FromMilliseconds(result.GetValue(latency)),
        DeletionTime = TimeSpan.FromMilliseconds(result.GetValue(deleteDelay)),
        Limits = Limits(result),
        Quirks = new Quirks(result.GetValue(bareConflicts), result.GetValue(olderSources)),
        Faults = result.GetValue(faults) ?? [],
        EndsWithStandardInput = result.GetValue(endWithStdin),
    };

    RateLimitOptions Limits(ParseResult result)
    {
        var plan = result.GetValue(tier) switch
        {
            "free" => RateLimitOptions.Free,
            "pro" => RateLimitOptions.Pro,
            _ => RateLimitOptions.Unlimited,
        };
        var perMinute = result.GetValue(requestsPerMinute) ?? plan.RequestsPerMinute;
        return plan with
        {
            RequestsPerMinute = perMinute,
            Minute = TimeSpan.FromSeconds(result.GetValue(minute)),
            Burst = result.GetValue(burst) ?? Math.Min(plan.Burst, perMinute),
            Concurrent = result.GetValue(concurrent) ?? plan.Concurrent,
        };
    }

    static void Positive<T>(Option<T> option, int minimum) => option.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<T>() is int value && value < minimum)
            result.AddError($"{option.Name} must be at least {minimum}, not {value}.");
    });
}

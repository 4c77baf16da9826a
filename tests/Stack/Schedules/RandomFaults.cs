namespace Pulumi.Mixpeek.Stack.Tests.Schedules;

/// <summary>Random faults for the local server: every kind, on requests of every sort.</summary>
static class RandomFaults
{
    static readonly string[] Places =
    [
        "\"path\": \"**\"",
        "\"method\": \"POST\", \"path\": \"/v1/*\"",
        "\"method\": \"POST\", \"path\": \"/v1/collections\"",
        "\"method\": \"POST\", \"path\": \"/v1/buckets\"",
        "\"method\": \"POST\", \"path\": \"/v1/namespaces\"",
        "\"method\": \"GET\", \"path\": \"**\"",
        "\"method\": \"GET\", \"path\": \"/v1/tasks/*\"",
        "\"method\": \"PATCH\", \"path\": \"**\"",
        "\"method\": \"PATCH\", \"path\": \"/v1/collections/*/lifecycle\"",
        "\"method\": \"DELETE\", \"path\": \"**\"",
    ];

    /// <summary>A status that leaves open whether the work was done comes after it, too.</summary>
    static readonly string[] Passing =
    [
        "\"status\": 408", "\"status\": 425", "\"status\": 500", "\"status\": 502", "\"status\": 503", "\"status\": 429",
        "\"status\": 429, \"headers\": {\"Retry-After\": \"1\"}", "\"status\": 503, \"headers\": {\"Retry-After\": \"1\"}",
        .. new[] { 408, 500, 502, 503 }.Select(status => $"\"status\": {status}, \"when\": \"after\""),
    ];

    /// <summary>Up to five faults, each for one to three requests.</summary>
    public static string[] Some(Random random) => [.. Enumerable.Range(0, random.Next(6)).Select(_ => One(random))];

    static string One(Random random)
    {
        var (nth, count) = (random.Next(1, 6), random.Next(4) == 0 ? random.Next(2, 4) : 1);
        var when = random.Next(2) == 0 ? "before" : "after";
        return random.Next(12) switch
        {
            < 4 => Fault(Any(Places, random), $"\"kind\": \"status\", {Any(Passing, random)}"),
            4 => Fault(Any(Places, random), $"\"kind\": \"timeout\", \"when\": \"{when}\""),
            5 or 6 => Fault(Any(Places, random), $"\"kind\": \"cut\", \"when\": \"{when}\""),
            7 => Fault(Any(Places, random), "\"kind\": \"half\""),
            8 => Fault(Any(Places, random), "\"kind\": \"garbage\""),
            9 => Fault(Any(Places, random), $"\"kind\": \"slow\", \"milliseconds\": {random.Next(1, 4) * 400}"),
            10 => Fault(Places[1], $"\"kind\": \"absent\", \"reads\": {random.Next(1, 3)}"),
            _ => Fault("\"method\": \"DELETE\", \"path\": \"**\"", $"\"kind\": \"task\", \"task\": \"{Any(["fails", "canceled", "vanishes", "neverEnds"], random)}\""),
        };
        string Fault(string place, string what) => $"{{{place}, \"nth\": {nth}, \"count\": {count}, {what}}}";
    }

    static string Any(string[] choices, Random random) => choices[random.Next(choices.Length)];
}

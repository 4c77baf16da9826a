namespace Pulumi.Mixpeek.Host;

/// <summary>What the engine starts the plugin with: glog's flags, then its own address (provider-rules, "The process").</summary>
/// <param name="EngineAddress">Where the engine listens, <c>host:port</c>; null to serve without one.</param>
/// <param name="Request">What a person asked for instead: <c>--help</c>, <c>--version</c> or <c>--schema</c>.</param>
sealed record Arguments(string? EngineAddress, string? Request)
{
    public const string Help = """
        pulumi-resource-mixpeek: the Pulumi provider for Mixpeek. The Pulumi CLI starts it; people need it for three things:

          --version   print its version
          --schema    print the package's schema, as `make schema` writes it into provider/schema.json
          --help      print this

        Started as `pulumi-resource-mixpeek [ENGINE-ADDRESS]` it serves the provider on a free port of 127.0.0.1, prints the port,
        and ends when the engine does; without an address it serves until it is interrupted (PULUMI_DEBUG_PROVIDERS=mixpeek:PORT).
        """;

    static readonly string[] Requests = ["--help", "--version", "--schema"];

    public static Arguments Parse(string[] arguments)
    {
        string? address = null, request = null;
        for (var i = 0; i < arguments.Length; i++)
            if (Requests.Contains(arguments[i]))
                request = arguments[i];
            else if (arguments[i] == "--tracing")
                i++; // Its value stands apart from it.
            else if (!arguments[i].StartsWith('-'))
                address = arguments[i];
        return new(address, request);
    }
}

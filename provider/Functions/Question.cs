using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Api.Lists;
using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Resources;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Functions;

/// <summary>A call of a function.</summary>
/// <param name="Function">The function.</param>
/// <param name="Arguments">What it is called with; nothing is wrong with it.</param>
/// <param name="DefaultNamespace">The provider's own namespace; null where none is configured.</param>
sealed record Question(
    Function Function, MapValue Arguments, string? DefaultNamespace, IMixpeekApi Api, OperationLog Log, CancellationToken Stop)
    : EngineCall(Api, Log, Stop)
{
    public override FailedOperation Failed => Function.Asking(this);

    public override string MoreTime => "run the command again";

    /// <summary>The namespace's ID or name; null where neither the call nor the configuration gives one.</summary>
    public string? Namespace => Arguments.TextOf(Functions.Arguments.NamespaceName) is { Length: > 0 } given ? given : DefaultNamespace;

    /// <summary>An argument that must be given.</summary>
    public string this[string argument] => Arguments.TextOf(argument)!;

    /// <summary>The object at a path.</summary>
    public Task<MapValue> GetAsync(string path) => SendAsync(HttpMethod.Get, path, Namespace);

    /// <summary>All objects of a kind, every page of them.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="ns">The namespace that they are in; it says nothing to a kind that is in none.</param>
    /// <param name="body">What selects some of them.</param>
    public async Task<IReadOnlyList<MapValue>> ListAsync(ResourceKind kind, string? ns, MapValue body)
    {
        var query = kind.List(ns) with { Body = body };
        var all = new List<MapValue>();
        await foreach (var page in new Listing(Api, Log, Stop).PagesAsync(query))
            all.AddRange(page.Entries.Select(kind.Normalize));
        return all;
    }

    /// <summary>The error of a list's requests: what is not found then is the namespace.</summary>
    public FailedOperation ListingAll(string kinds) => Namespace is { } ns
        ? new("listing", $"{kinds} of namespace", Function.Token, ns) { NotFound = NoSuchNamespace }
        : new("listing", kinds, Function.Token, null);

    /// <summary>The error of a request about one object of a kind, with the function that lists them all.</summary>
    /// <param name="kind">What it is: <c>bucket</c>.</param>
    /// <param name="name">Its ID or name.</param>
    /// <param name="list">The function.</param>
    public FailedOperation Reading(string kind, string name, string list) => new("reading", kind, Function.Token, name)
    {
        NotFound = Namespace is { } ns && kind != "namespace"
            ? $"Expected the ID or the name of a {kind} in namespace \"{ns}\": mixpeek:{list} shows those that there are."
            : $"Expected the ID or the name of a {kind}: mixpeek:{list} shows those that there are.",
    };

    const string NoSuchNamespace = "Expected the ID or the name of a namespace: mixpeek:listNamespaces shows those that there are.";
}

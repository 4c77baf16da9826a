using Grpc.Core;
using Pulumi.Mixpeek.Api.Lists;
using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Resources;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Service;

/// <summary>The call that lists what there is, for <c>pulumi do KIND list</c> and for imports in bulk (provider-rules 23).</summary>
sealed partial class ProviderService
{
    public override async Task List(ListRequest request, IServerStreamWriter<ListResponse> responseStream, ServerCallContext context)
    {
        var kind = ResourceKinds.Find(request.Token) ?? throw Refusals.Unimplemented(
            $"{request.Token} cannot be listed: this provider has {string.Join(", ", ResourceKinds.All.Select(known => known.Token))}");
        var query = Bag(request.HasQuery, request.Query);
        var from = Start(request);
        if (query.HasUnknown())
            await responseStream.WriteAsync(new() { Computed = new() }, context.CancellationToken);
        else
            await RunAsync("", 0, DefaultTimeout, context,
                (log, limit) => new Inventory(kind, NamespaceOf(kind, query), Text(query, ListInputs.Search), limit.Api, log, limit.Stop),
                inventory => ListAsync(inventory, from, request, responseStream));
    }

    /// <summary>
    /// Where a page size is given, a call ends after a page, with the token that leads on; else it goes on to the end, or to the limit.
    /// </summary>
    static async Task<bool> ListAsync(Inventory inventory, ListPosition from, ListRequest request, IServerStreamWriter<ListResponse> stream)
    {
        var left = request.Limit > 0 ? request.Limit : long.MaxValue;
        var size = (int)Math.Min(left, request.PageSize > 0 ? Math.Min(request.PageSize, ListQuery.LargestPage) : ListQuery.LargestPage);
        await foreach (var page in inventory.PagesAsync(from, size))
        {
            foreach (var (id, name) in page.Entries.Take((int)Math.Min(left, int.MaxValue)).Select(inventory.Identify))
                await stream.WriteAsync(new() { Result = new() { Id = id, Name = name } }, inventory.Stop);
            left -= page.Entries.Count;
            if (left <= 0 || page.Next is null)
                break;
            if (request.PageSize <= 0)
                continue;
            await stream.WriteAsync(new() { Continuation = new() { ContinuationToken = page.Next.ToToken() } }, inventory.Stop);
            break;
        }
        return true;
    }

    static ListPosition Start(ListRequest request) => request switch
    {
        { Limit: < 0 } => throw Refusals.InvalidArgument($"limit: {request.Limit} is negative; expected a number of results, or 0 for all"),
        { PageSize: < 0 } => throw Refusals.InvalidArgument($"page_size: {request.PageSize} is negative; expected a number, or 0 for any"),
        { ContinuationToken.Length: 0 } => ListPosition.Start,
        _ => ListPosition.Parse(request.ContinuationToken)
            ?? throw Refusals.InvalidArgument("continuation_token: it is none of this provider's; begin the list anew without one"),
    };

    string? NamespaceOf(ResourceKind kind, MapValue query)
    {
        var failures = new Failures();
        ListInputs.Check(kind, query, failures);
        var @namespace = kind.InNamespace ? Text(query, ListInputs.Namespace) ?? session.Configuration.Namespace : null;
        if (kind.InNamespace && @namespace is null && failures.All.Count == 0)
            failures.Add(PropertyPath.Root.Key(ListInputs.Namespace),
                $"none is given, and {kind.Plural} are listed by namespace: give one by ID or name, or set `mixpeek:namespace` in the configuration (MIXPEEK_NAMESPACE in the environment)");
        return failures.All.Count == 0
            ? @namespace
            : throw Refusals.InvalidArgument(string.Join("; ", failures.All.Select(failure => failure.Reason)));
    }

    static string? Text(MapValue query, string name) => query.TextOf(name) is { Length: > 0 } text ? text : null;
}

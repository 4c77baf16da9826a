using Grpc.Core;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tests.Faults;

/// <summary>The life of a bucket and of a collection over it, as an engine leads it: what failed is called again, as the rules 16 and 17 say.</summary>
sealed class StruckLife(Scene scene, string point, MapValue fault)
{
    const int Repetitions = 2;

    readonly List<string> errors = [];
    byte seed;

    /// <summary>What went wrong on the way.</summary>
    public IReadOnlyList<string> Errors => errors;

    /// <summary>Lives it, struck at its point.</summary>
    /// <returns>What is wrong in the end; nothing where all came true, and the server has just what the state knows.</returns>
    public async Task<string?> LiveAsync()
    {
        var ns = await scene.Mixpeek.NamespaceAsync();
        var bucket = scene.Managed("Bucket", "raw");
        var program = Samples.Bucket.With("namespace", ns);
        await StrikeAsync("create");
        if (point == "look up")
            await scene.Mixpeek.Server.FaultAsync("""{"method": "POST", "path": "/v1/buckets", "kind": "cut", "when": "after"}""",
                JsonCodec.ToJson(fault));
        await CreateAsync(bucket, program);
        if (await StrangersAsync(ns, "buckets", bucket) is { } wrong)
            return wrong;
        await StrikeAsync("settle");
        var collection = scene.Managed("Collection", "segments");
        await CreateAsync(collection, Samples.Segments.With("namespace", ns).With("lifecycleState", "cold")
            .With("source", MapValue.Of(("bucketIds", ListValue.Create([bucket.Id])))));
        await StrikeAsync("update");
        await PersistAsync(() => bucket.UpdateAsync(bucket.Inputs!.With("description", "struck")));
        await StrikeAsync("read");
        await PersistAsync(async () => RequireThere(await bucket.ReadAsync()));
        var stranger = await StrangersAsync(ns, "buckets", bucket) ?? await StrangersAsync(ns, "collections", collection);
        if (stranger is not null)
            return stranger;
        if (!Equals(bucket.Outputs!.Get("description"), (PropertyValue)"struck") || !Equals(collection.Outputs!.Get("lifecycleState"), (PropertyValue)"cold"))
            return "the outputs do not say what was asked for";
        await PersistAsync(collection.DeleteAsync);
        await StrikeAsync("guard", "delete", "task");
        await PersistAsync(bucket.DeleteAsync);
        return await StrangersAsync(ns, "buckets") ?? await StrangersAsync(ns, "collections");
    }

    async Task StrikeAsync(params string[] points)
    {
        await scene.Mixpeek.Server.ClearFaultsAsync();
        if (points.Contains(point))
            await scene.Mixpeek.Server.FaultAsync(JsonCodec.ToJson(fault));
    }

    /// <summary>A create that failed without an ID is a create under a new autoname the next time; one with an ID goes on as an update.</summary>
    async Task CreateAsync(Managed resource, MapValue program)
    {
        await PersistAsync(async () =>
        {
            resource.Seed = [++seed];
            var inputs = resource.Inputs ?? await resource.CheckedAsync(program);
            await (resource.Inputs is null ? resource.CreateAsync(inputs) : resource.UpdateAsync(inputs));
        }, resource);
    }

    async Task PersistAsync(Func<Task> call, Managed? created = null)
    {
        for (var left = Repetitions; ; left--)
            try
            {
                await call();
                return;
            }
            catch (RpcException failed) when (left > 0)
            {
                errors.Add($"{failed.StatusCode}: {failed.Status.Detail}");
                if (created is not null && failed.GetRpcStatus()?.GetDetail<ErrorResourceInitFailed>() is { } partial)
                    (created.Id, created.Inputs, created.Outputs) = (partial.Id, partial.Inputs.Bagged(), partial.Properties.Bagged());
            }
    }

    static void RequireThere(ReadResponse read)
    {
        if (read.Id.Length == 0)
            throw new InvalidOperationException("a Read found gone what is there");
    }

    async Task<string?> StrangersAsync(string ns, string plural, params Managed[] known)
    {
        await scene.Mixpeek.Server.ClearFaultsAsync();
        var list = (ListValue)(await scene.Mixpeek.SendAsync("POST", $"/v1/{plural}/list", "{}", ns))["results"];
        var there = list.Select(entry => ((MapValue)entry).TextOf($"{plural[..^1]}_id")).Order();
        return there.SequenceEqual(known.Select(resource => resource.Id).Order())
            ? null
            : $"the server has {plural} {string.Join(", ", there)}, the state {string.Join(", ", known.Select(resource => resource.Id))}";
    }
}

using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.State;

/// <summary>A stack's state while a deployment changes it. <see cref="SavedAsync"/> tells when the changes are in the file.</summary>
/// <remarks>
/// What the deployment has dealt with comes first, in the order in which it was done, then what it has not come to yet: an order
/// in which each resource follows what it depends on, since nothing is done before its dependencies.
/// </remarks>
sealed class Ledger
{
    readonly Lock changing = new();
    readonly ResourceSequence olds;
    readonly ResourceSequence news = new([]);
    readonly Successors successors = new();
    readonly List<PendingOperation> pending;
    readonly MapValue unread;
    readonly StateWriter? writer;

    /// <param name="file">Where to write it; null in a preview.</param>
    public Ledger(Snapshot start, StateFile? file)
    {
        (olds, pending, unread) = (new(start.Resources), [.. start.Pending], start.Unread);
        writer = file is null ? null : new(Now, file);
    }

    /// <summary>What the deployment has not dealt with.</summary>
    public IReadOnlyList<ResourceState> Olds => Locked(() => olds.ToArray());

    /// <summary>What the deployment has dealt with.</summary>
    public IReadOnlyList<ResourceState> News => Locked(() => news.ToArray());

    /// <summary>Ends once all changes made so far are in the file.</summary>
    /// <exception cref="StateException">The file cannot be written.</exception>
    public Task SavedAsync() => writer?.SavedAsync() ?? Task.CompletedTask;

    /// <summary>An operation begins: should nobody tell its end, the state says so.</summary>
    public PendingOperation Begin(ResourceState resource, string operation)
    {
        var begun = new PendingOperation(resource, operation);
        Change(() => pending.Add(begun));
        return begun;
    }

    /// <summary>An operation has ended without an effect on the state.</summary>
    public void End(PendingOperation? operation) => Change(() => Finish(operation));

    /// <summary>A resource is dealt with: <paramref name="resource"/> takes the place of <paramref name="old"/>.</summary>
    public void Add(ResourceState? old, ResourceState resource, PendingOperation? operation = null) => Change(() =>
    {
        Finish(operation);
        Move(old, resource);
    });

    /// <summary>A replacement exists: its predecessor waits for its deletion from now on.</summary>
    public void Supersede(ResourceState old, ResourceState resource, PendingOperation? operation = null) => Change(() =>
    {
        Finish(operation);
        Put(old, old with { Delete = true });
        Move(null, resource);
    });

    /// <summary>
    /// A resource was found to exist already. What had its name until now waits for its deletion, unless it is the very same one:
    /// an import may name by another ID what the state has.
    /// </summary>
    public void Import(ResourceState? old, ResourceState resource) => Change(() =>
    {
        if (old?.Id == resource.Id)
        {
            Put(old, resource);
            return;
        }
        if (old is not null)
            Put(old, old with { Delete = true });
        olds.Add(resource);
    });

    /// <summary>A resource's state changes where it stands.</summary>
    public void Replace(ResourceState old, ResourceState resource) => Change(() => Put(old, resource));

    /// <summary>A resource is gone.</summary>
    public void Remove(ResourceState old, PendingOperation? operation) => Change(() =>
    {
        Finish(operation);
        var now = successors.Of(old);
        olds.Remove(now);
        news.Remove(now);
    });

    /// <summary>A resource is gone, and its replacement is to come.</summary>
    public void AwaitReplacement(ResourceState old, PendingOperation? operation) => Change(() =>
    {
        Finish(operation);
        Put(old, old with { PendingReplacement = true });
    });

    /// <summary>A resource that the provider does not have any more is taken out, and out of what others say of it.</summary>
    public void Forget(ResourceState gone) => Change(() =>
    {
        olds.Remove(successors.Of(gone));
        if (olds.Of(gone.Urn).Count == 0)
            ChangeOlds(other => References.Without(other, gone.Urn));
    });

    /// <summary>The present state of a resource that the deployment has dealt with, or null.</summary>
    public ResourceState? Find(string urn) => Locked(() => news.Of(urn) is [.., var last] ? last : null);

    /// <summary>What the state has of a resource that the deployment has not dealt with yet, or null.</summary>
    public ResourceState? FindOld(string urn) => Locked(() => olds.Of(urn).LastOrDefault(old => !old.Delete && !old.PendingReplacement));

    void Move(ResourceState? old, ResourceState resource)
    {
        if (old is not null)
        {
            (old, resource) = (successors.Of(old), successors.Made(old, resource));
            olds.Remove(old);
        }
        foreach (var predecessor in olds.Of(resource.Urn).Where(other => other.PendingReplacement).ToArray())
            olds.Remove(predecessor);
        news.Add(resource);
        if (old is not null && old.Urn != resource.Urn)
            ChangeOlds(other => References.Renamed(other, old.Urn, resource.Urn));
    }

    void Put(ResourceState old, ResourceState resource)
    {
        var (now, made) = (successors.Of(old), successors.Made(old, resource));
        olds.Replace(now, made);
        news.Replace(now, made);
    }

    /// <summary>Changes what the deployment has not dealt with, because of another resource; some of it may be under way.</summary>
    void ChangeOlds(Func<ResourceState, ResourceState> change) => olds.ReplaceAll(other =>
    {
        var changed = change(other);
        if (!ReferenceEquals(changed, other))
            successors.Note(other, changed, change);
        return changed;
    });

    void Finish(PendingOperation? operation) => pending.RemoveAll(other => ReferenceEquals(other, operation));

    T Locked<T>(Func<T> read)
    {
        lock (changing)
            return read();
    }

    void Change(Action change)
    {
        lock (changing)
            change();
    }

    Snapshot Now() => Locked(() => new Snapshot([.. news, .. olds], [.. pending]) { Unread = unread });
}

using Pulumi.Mixpeek.Stack.State;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.State;

/// <summary>What was changed is in the file once it was waited for: the engine may be killed right after that.</summary>
public sealed class LedgerTests : IDisposable
{
    readonly TemporaryState state = new();

    public void Dispose() => state.Dispose();

    [Fact]
    public async Task An_operation_is_pending_in_the_file_until_it_ends()
    {
        var ledger = Start();
        var creating = ledger.Begin(Resources.Bucket("raw") with { Id = "" }, "creating");
        Assert.Equal(["creating"], (await LoadAsync(ledger)).Pending.Select(pending => pending.Type));
        ledger.Add(null, Resources.Bucket("raw"), creating);
        Assert.Empty((await LoadAsync(ledger)).Pending);
        Assert.Equal(["raw"], (await LoadAsync(ledger)).Resources.Names());
    }

    [Fact]
    public async Task An_operation_that_failed_without_an_effect_leaves_nothing()
    {
        var ledger = Start(Resources.Bucket("raw"));
        ledger.End(ledger.Begin(Resources.Bucket("raw"), "updating"));
        Assert.Empty((await LoadAsync(ledger)).Pending);
        Assert.Equal(["raw"], (await LoadAsync(ledger)).Resources.Names());
    }

    [Fact]
    public async Task What_was_dealt_with_comes_first_in_the_order_in_which_it_was_done()
    {
        var (raw, segments, other) = (Resources.Bucket("raw"), Resources.Bucket("segments", "raw"), Resources.Bucket("other"));
        var ledger = Start(raw, segments, other);
        ledger.Add(other, other);
        ledger.Add(raw, raw with { Id = "bkt_new" });
        Assert.Equal(["other", "raw", "segments"], (await LoadAsync(ledger)).Resources.Names());
    }

    [Fact]
    public async Task A_replaced_resource_stays_beside_its_successor_until_it_is_deleted()
    {
        var raw = Resources.Bucket("raw");
        var ledger = Start(raw);
        ledger.Supersede(raw, raw with { Id = "bkt_new" });
        var both = (await LoadAsync(ledger)).Resources;
        Assert.Equal([("bkt_new", false), ("bkt_raw", true)], both.Select(resource => (resource.Id, resource.Delete)));
        ledger.Remove(Assert.Single(ledger.Olds), null);
        Assert.Equal(["bkt_new"], (await LoadAsync(ledger)).Resources.Select(resource => resource.Id));
    }

    [Fact]
    public async Task A_resource_that_was_deleted_first_waits_for_its_replacement()
    {
        var raw = Resources.Bucket("raw");
        var ledger = Start(raw, Resources.Bucket("segments", "raw"));
        ledger.AwaitReplacement(raw, ledger.Begin(raw, "deleting"));
        Assert.True((await LoadAsync(ledger)).Resources[0].PendingReplacement);
        ledger.Add(null, raw with { Id = "bkt_new" });
        Assert.Equal(["bkt_new", "bkt_segments"], (await LoadAsync(ledger)).Resources.Select(resource => resource.Id));
    }

    [Fact]
    public async Task A_resource_under_a_new_name_keeps_what_depends_on_it()
    {
        var ledger = Start(Resources.Bucket("old"), Resources.Bucket("segments", "old"));
        ledger.Add(ledger.Olds[0], Resources.Bucket("new"));
        Assert.Equal([Resources.Urn("new")], (await LoadAsync(ledger)).Resources[1].Dependencies);
    }

    /// <summary>A refresh reads all at once: what is gone changes others that are just being read.</summary>
    [Fact]
    public async Task What_was_read_meanwhile_is_kept_without_what_is_gone()
    {
        var (raw, segments) = (Resources.Bucket("raw"), Resources.Bucket("segments", "raw"));
        var ledger = Start(raw, segments);
        ledger.Forget(raw);
        var read = segments with { Id = "bkt_read" };
        ledger.Replace(segments, read);
        var kept = Assert.Single((await LoadAsync(ledger)).Resources);
        Assert.Equal("bkt_read", kept.Id);
        Assert.Empty(kept.Dependencies);
        ledger.Add(read, read);
        Assert.Equal(["bkt_read"], (await LoadAsync(ledger)).Resources.Select(resource => resource.Id));
        Assert.Empty(ledger.Olds);
    }

    [Fact]
    public async Task What_was_made_meanwhile_and_does_not_name_what_is_gone_is_kept_as_it_is()
    {
        var (raw, segments) = (Resources.Bucket("raw"), Resources.Bucket("segments", "raw"));
        var ledger = Start(raw, segments);
        ledger.Forget(raw);
        var made = segments with { Dependencies = [] };
        ledger.Replace(segments, made);
        ledger.Add(made, made);
        Assert.Same(made, Assert.Single(ledger.News));
        Assert.Empty(Assert.Single((await LoadAsync(ledger)).Resources).Dependencies);
    }

    [Fact]
    public async Task A_whole_tree_that_is_gone_leaves_nothing_in_whatever_order_it_is_read()
    {
        var (raw, segments, above) = (Resources.Bucket("raw"), Resources.Bucket("segments", "raw"), Resources.Bucket("above", "raw", "segments"));
        var ledger = Start(raw, segments, above);
        foreach (var gone in new[] { raw, segments, above })
            ledger.Forget(gone);
        Assert.Empty((await LoadAsync(ledger)).Resources);
    }

    [Fact]
    public async Task What_was_deployed_while_another_got_a_new_name_takes_its_old_one_s_place()
    {
        var (old, segments) = (Resources.Bucket("old"), Resources.Bucket("segments", "old"));
        var ledger = Start(old, segments);
        ledger.Add(old, Resources.Bucket("new"));
        ledger.Add(segments, segments with { Id = "bkt_updated" });
        var both = (await LoadAsync(ledger)).Resources;
        Assert.Equal(["new", "segments"], both.Names());
        Assert.Equal([Resources.Urn("new")], both[1].Dependencies);
    }

    [Fact]
    public async Task What_the_provider_lost_is_taken_out_of_what_others_say_of_it()
    {
        var raw = Resources.Bucket("raw");
        var ledger = Start(raw, Resources.Bucket("segments", "raw"));
        ledger.Forget(raw);
        Assert.Empty(Assert.Single((await LoadAsync(ledger)).Resources).Dependencies);
    }

    [Fact]
    public async Task A_preview_writes_no_file()
    {
        var ledger = new Ledger(Snapshot.Empty, null);
        ledger.Add(null, Resources.Bucket("raw"));
        await ledger.SavedAsync();
        Assert.Equal("bkt_raw", ledger.Find(Resources.Urn("raw"))?.Id);
        Assert.False(File.Exists(state.Path));
    }

    [Fact]
    public async Task Changes_at_once_are_all_kept()
    {
        var ledger = Start();
        await Task.WhenAll(Enumerable.Range(0, 50).Select(number => Task.Run(async () =>
        {
            var creating = ledger.Begin(Resources.Bucket($"b{number}") with { Id = "" }, "creating");
            await ledger.SavedAsync();
            ledger.Add(null, Resources.Bucket($"b{number}"), creating);
            await ledger.SavedAsync();
            Assert.Contains($"b{number}", state.File.Load().Resources.Names());
        })));
        Assert.Equal(50, (await LoadAsync(ledger)).Resources.Names().Distinct().Count());
        Assert.Empty((await LoadAsync(ledger)).Pending);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_an_error_and_the_next_change_tries_again()
    {
        var ledger = Start(Resources.Bucket("raw"));
        state.Write("{}");
        Directory.CreateDirectory(state.Path + ".new");
        var refused = await Assert.ThrowsAsync<StateException>(ledger.SavedAsync);
        Assert.Contains(state.Path, refused.Message, StringComparison.Ordinal);
        Directory.Delete(state.Path + ".new");
        Assert.Equal(["raw"], (await LoadAsync(ledger)).Resources.Names());
    }

    async Task<Snapshot> LoadAsync(Ledger ledger)
    {
        await ledger.SavedAsync();
        return state.File.Load();
    }

    Ledger Start(params ResourceState[] resources) => new(new(resources, []), state.File);
}

using Pulumi.Mixpeek.Stack.State;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.State;

/// <summary>Each change is in the file before the call returns: the engine may be killed right after it.</summary>
public sealed class LedgerTests : IDisposable
{
    readonly TemporaryState state = new();

    public void Dispose() => state.Dispose();

    [Fact]
    public void An_operation_is_pending_in_the_file_until_it_ends()
    {
        var ledger = Start();
        var creating = ledger.Begin(Resources.Bucket("raw") with { Id = "" }, "creating");
        Assert.Equal(["creating"], state.File.Load().Pending.Select(pending => pending.Type));
        ledger.Add(null, Resources.Bucket("raw"), creating);
        Assert.Empty(state.File.Load().Pending);
        Assert.Equal(["raw"], state.File.Load().Resources.Names());
    }

    [Fact]
    public void An_operation_that_failed_without_an_effect_leaves_nothing()
    {
        var ledger = Start(Resources.Bucket("raw"));
        ledger.End(ledger.Begin(Resources.Bucket("raw"), "updating"));
        Assert.Empty(state.File.Load().Pending);
        Assert.Equal(["raw"], state.File.Load().Resources.Names());
    }

    [Fact]
    public void What_was_dealt_with_comes_first_in_the_order_in_which_it_was_done()
    {
        var (raw, segments, other) = (Resources.Bucket("raw"), Resources.Bucket("segments", "raw"), Resources.Bucket("other"));
        var ledger = Start(raw, segments, other);
        ledger.Add(other, other);
        ledger.Add(raw, raw with { Id = "bkt_new" });
        Assert.Equal(["other", "raw", "segments"], state.File.Load().Resources.Names());
    }

    [Fact]
    public void A_replaced_resource_stays_beside_its_successor_until_it_is_deleted()
    {
        var raw = Resources.Bucket("raw");
        var ledger = Start(raw);
        ledger.Supersede(raw, raw with { Id = "bkt_new" });
        Assert.Equal([("bkt_new", false), ("bkt_raw", true)], state.File.Load().Resources.Select(resource => (resource.Id, resource.Delete)));
        ledger.Remove(Assert.Single(ledger.Olds), null);
        Assert.Equal(["bkt_new"], state.File.Load().Resources.Select(resource => resource.Id));
    }

    [Fact]
    public void A_resource_that_was_deleted_first_waits_for_its_replacement()
    {
        var raw = Resources.Bucket("raw");
        var ledger = Start(raw, Resources.Bucket("segments", "raw"));
        ledger.AwaitReplacement(raw, ledger.Begin(raw, "deleting"));
        Assert.True(state.File.Load().Resources[0].PendingReplacement);
        ledger.Add(null, raw with { Id = "bkt_new" });
        Assert.Equal(["bkt_new", "bkt_segments"], state.File.Load().Resources.Select(resource => resource.Id));
    }

    [Fact]
    public void A_resource_under_a_new_name_keeps_what_depends_on_it()
    {
        var ledger = Start(Resources.Bucket("old"), Resources.Bucket("segments", "old"));
        ledger.Add(ledger.Olds[0], Resources.Bucket("new"));
        Assert.Equal([Resources.Urn("new")], state.File.Load().Resources[1].Dependencies);
    }

    [Fact]
    public void What_the_provider_lost_is_taken_out_of_what_others_say_of_it()
    {
        var raw = Resources.Bucket("raw");
        var ledger = Start(raw, Resources.Bucket("segments", "raw"));
        ledger.Forget(raw);
        Assert.Empty(Assert.Single(state.File.Load().Resources).Dependencies);
    }

    [Fact]
    public void A_preview_writes_no_file()
    {
        var ledger = new Ledger(Snapshot.Empty, null);
        ledger.Add(null, Resources.Bucket("raw"));
        ledger.Close();
        Assert.Equal("bkt_raw", ledger.Find(Resources.Urn("raw"))?.Id);
        Assert.False(File.Exists(state.Path));
    }

    [Fact]
    public void A_resource_that_did_not_change_does_not_write_the_file()
    {
        var raw = Resources.Bucket("raw");
        var ledger = Start(raw);
        ledger.Keep(raw, raw with { });
        Assert.False(File.Exists(state.Path));
        ledger.Close();
        Assert.Equal(["raw"], state.File.Load().Resources.Names());
    }

    [Fact]
    public async Task Changes_at_once_are_all_kept()
    {
        var ledger = Start();
        await Task.WhenAll(Enumerable.Range(0, 50).Select(number => Task.Run(() =>
        {
            var creating = ledger.Begin(Resources.Bucket($"b{number}") with { Id = "" }, "creating");
            ledger.Add(null, Resources.Bucket($"b{number}"), creating);
        })));
        Assert.Equal(50, state.File.Load().Resources.Names().Distinct().Count());
        Assert.Empty(state.File.Load().Pending);
    }

    Ledger Start(params ResourceState[] resources) => new(new(resources, []), state.File);
}

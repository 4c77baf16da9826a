using Pulumi.Mixpeek.Stack.State;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Schedules;

/// <summary>The judge of the schedules sees what is lost, what is doubled, and what was under way.</summary>
public sealed class BooksTests
{
    static readonly RemoteObject Home = new(Piece.Namespace, "ns_1", "media", null), Raw = new(Piece.Bucket, "bkt_1", "raw-1", "ns_1");

    [Fact]
    public void They_balance_where_both_sides_have_the_same() =>
        Assert.True(Books.Compare([Home, Raw], State(Managed(Piece.Namespace, "ns_1"), Managed(Piece.Bucket, "bkt_1"))).Balance);

    [Fact]
    public void An_object_that_no_state_knows_is_found()
    {
        var books = Books.Compare([Home, Raw], State(Managed(Piece.Namespace, "ns_1")));

        Assert.Equal([Raw], books.Unknown);
        Assert.False(books.Balance);
    }

    [Fact]
    public void An_id_that_the_server_does_not_know_is_found()
    {
        var books = Books.Compare([Home], State(Managed(Piece.Namespace, "ns_1"), Managed(Piece.Bucket, "bkt_1")));

        Assert.Contains("bkt_1", Assert.Single(books.Missing), StringComparison.Ordinal);
        Assert.False(books.Balance);
    }

    [Fact]
    public void What_waits_for_its_deletion_is_known() =>
        Assert.True(Books.Compare([Raw], State(Managed(Piece.Bucket, "bkt_1") with { Delete = true })).Balance);

    [Fact]
    public void An_id_of_another_kind_is_another_object() =>
        Assert.False(Books.Compare([Raw], State(Managed(Piece.Collection, "bkt_1"))).Balance);

    [Fact]
    public void Only_creations_are_under_way_and_by_the_name_that_they_got()
    {
        var raw = Managed(Piece.Bucket, "") with { Inputs = MapValue.Of(("bucketName", "raw-1")) };
        var state = State() with { Pending = [new(raw, "creating"), new(Managed(Piece.Namespace, "ns_1"), "updating")] };

        Assert.Equal([(Piece.Bucket, "raw-1")], Books.Creating(state));
    }

    [Fact]
    public void A_seed_is_one_schedule() => Assert.All(
        Enumerable.Range(1, 50), seed => Assert.Equal($"{Schedule.Of(seed)}", $"{Schedule.Of(seed)}"));

    static Snapshot State(params ResourceState[] resources) => new(resources, []);

    static ResourceState Managed(string kind, string id) => new()
    {
        Urn = $"urn:pulumi:dev::schedules::mixpeek:index:{kind}::it",
        Type = $"mixpeek:index:{kind}",
        Id = id,
        Custom = true,
    };
}

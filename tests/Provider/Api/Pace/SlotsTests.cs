using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Api.Pace;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Api.Pace;

public sealed class SlotsTests
{
    [Theory]
    [InlineData(1L, 1)]
    [InlineData(60L, 4)]
    [InlineData(600L, 49)]
    [InlineData(1_000_000L, 50)]
    [InlineData(null, 50)]
    public void The_number_belongs_to_the_plan_that_the_rate_tells_with_one_to_spare(long? perMinute, int allowed)
    {
        var slots = new Slots(null);

        slots.Learn(Answer(200, perMinute), 1);

        Assert.Equal(allowed, slots.Allowed);
    }

    [Fact]
    public void A_number_that_the_user_set_stands_whatever_the_rate()
    {
        var slots = new Slots(16);

        slots.Learn(Answer(200, 60), 1);

        Assert.Equal(16, slots.Allowed);
    }

    [Fact]
    public void A_refusal_though_requests_remain_halves_it_and_it_grows_to_just_below_what_was_refused()
    {
        var slots = new Slots(16);

        slots.Learn(Answer(429, 60, remaining: 7), underWay: 12);
        Assert.Equal(6, slots.Allowed);

        Succeed(slots, 6);
        Assert.Equal(7, slots.Allowed);
        Succeed(slots, 1000);
        Assert.Equal(11, slots.Allowed);
    }

    [Fact]
    public void A_refusal_for_the_rate_leaves_it()
    {
        var slots = new Slots(16);

        slots.Learn(Answer(429, 60, remaining: 0), underWay: 12);

        Assert.Equal(16, slots.Allowed);
    }

    [Fact]
    public void One_request_alone_that_is_refused_because_of_others_does_not_stay_alone()
    {
        var slots = new Slots(null);

        slots.Learn(Answer(429, 600, remaining: 9), underWay: 1);
        Assert.Equal(1, slots.Allowed);

        Succeed(slots, 1000);
        Assert.Equal(4, slots.Allowed);
    }

    static void Succeed(Slots slots, int times)
    {
        for (var i = 0; i < times; i++)
            slots.Learn(Answer(200, 60), slots.Allowed);
    }

    static Attempt.Answered Answer(int status, long? perMinute, long remaining = 20) =>
        new(status, [], new() { Limit = RateLimit.From(perMinute, remaining, 60) });
}

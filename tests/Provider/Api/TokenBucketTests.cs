using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Pulumi.Mixpeek.Api;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Api;

public sealed class TokenBucketTests
{
    static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public void Nothing_is_held_back_before_a_limit_is_known()
    {
        var bucket = new TokenBucket(null, new FakeTimeProvider());

        Assert.All(Enumerable.Range(0, 1000), _ => Assert.Equal(TimeSpan.Zero, bucket.Take()));
    }

    [Fact]
    public void A_set_rate_lets_a_third_of_a_minute_through_at_once_and_then_one_by_one()
    {
        var time = new FakeTimeProvider();
        var bucket = new TokenBucket(60, time);

        Assert.Equal(20, TakeAll(bucket));
        Assert.InRange(bucket.Take(), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.002));
        time.Advance(TimeSpan.FromSeconds(1.01));
        Assert.Equal(1, TakeAll(bucket));
    }

    [Fact]
    public void The_limit_in_an_answer_is_taken_over()
    {
        var time = new FakeTimeProvider();
        var bucket = new TokenBucket(null, time);

        bucket.Learn(Answer(200, new(60, 3, Minute)));

        Assert.Equal(3, TakeAll(bucket));
        time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(5, TakeAll(bucket));
    }

    [Fact]
    public void A_set_rate_stands_whatever_the_answers_say()
    {
        var bucket = new TokenBucket(600, new FakeTimeProvider());

        bucket.Learn(Answer(200, new(60, 0, Minute)));

        Assert.Equal(200, TakeAll(bucket));
    }

    [Fact]
    public void A_refusal_for_the_rate_closes_the_way_for_everyone_until_the_moment_that_it_names()
    {
        var time = new FakeTimeProvider();
        var bucket = new TokenBucket(null, time);

        bucket.Learn(Answer(429, null, retryAfter: 14));

        Assert.Equal(TimeSpan.FromSeconds(14), bucket.Take());
        time.Advance(TimeSpan.FromSeconds(14));
        Assert.Equal(TimeSpan.Zero, bucket.Take());
    }

    [Fact]
    public void No_window_ever_sees_more_than_its_rate_and_one_burst() =>
        Gen.Select(Gen.Int[1, 600], Gen.Double[0.01, 3].Array[1, 300]).Sample((perMinute, pauses) =>
        {
            var time = new FakeTimeProvider();
            var bucket = new TokenBucket(perMinute, time);
            var taken = new List<DateTimeOffset>();
            foreach (var pause in pauses)
            {
                while (taken.Count < 5000 && bucket.Take() == TimeSpan.Zero)
                    taken.Add(time.GetUtcNow());
                time.Advance(TimeSpan.FromSeconds(pause));
            }
            var burst = Math.Max(1, perMinute / 3);
            for (int first = 0, last = 0; last < taken.Count; last++)
            {
                while (taken[last] - taken[first] >= Minute)
                    first++;
                Assert.InRange(last - first + 1, 1, perMinute + burst + 1);
            }
        }, iter: 100);

    static int TakeAll(TokenBucket bucket)
    {
        var count = 0;
        while (bucket.Take() == TimeSpan.Zero)
            count++;
        return count;
    }

    static Attempt.Answered Answer(int status, RateLimit? limit, int? retryAfter = null) => new(status, [], new()
    {
        Limit = limit,
        RetryAfter = retryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
    });
}

using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Api.Pace;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Api.Pace;

public sealed class TokenBucketTests
{
    static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public void Nothing_is_held_back_before_a_limit_is_known()
    {
        var bucket = new TokenBucket(null, new FakeTimeProvider());

        Assert.All(Enumerable.Range(0, 1000), _ => Assert.True(Taken(bucket)));
    }

    [Fact]
    public void A_set_rate_lets_a_third_of_a_minute_through_at_once_and_then_one_by_one()
    {
        var time = new FakeTimeProvider();
        var bucket = new TokenBucket(60, time);

        Assert.Equal(20, TakeAll(bucket));
        Assert.Equal(TimeSpan.FromSeconds(1), bucket.Wait());
        Assert.Equal(TimeSpan.FromSeconds(14), bucket.Wait(14));
        time.Advance(TimeSpan.FromSeconds(1.01));
        Assert.Equal(1, TakeAll(bucket));
    }

    [Fact]
    public void The_limit_in_an_answer_is_taken_over_but_for_one_token()
    {
        var time = new FakeTimeProvider();
        var bucket = new TokenBucket(null, time);

        Learn(bucket, Answer(200, new(60, 3, Minute)));

        Assert.Equal(2, TakeAll(bucket));
        time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(5, TakeAll(bucket));
    }

    [Fact]
    public void A_set_rate_stands_whatever_the_answers_say()
    {
        var bucket = new TokenBucket(600, new FakeTimeProvider());

        bucket.Learn(Answer(200, new(60, 0, Minute)), taken: 190);

        Assert.Equal(200, TakeAll(bucket));
    }

    [Fact]
    public void A_refusal_for_the_rate_closes_the_way_for_everyone_until_the_moment_that_it_names()
    {
        var time = new FakeTimeProvider();
        var bucket = new TokenBucket(null, time);

        Learn(bucket, Answer(429, null, retryAfter: 14));

        Assert.Equal(TimeSpan.FromSeconds(14), bucket.Wait());
        time.Advance(TimeSpan.FromSeconds(14));
        Assert.Equal(TimeSpan.Zero, bucket.Wait());
    }

    [Fact]
    public void What_others_took_of_the_same_key_is_missed_once_whatever_the_answers_under_way_say_again()
    {
        var bucket = new TokenBucket(null, new FakeTimeProvider());
        Learn(bucket, Answer(200, new(60, 16, Minute)));
        var (first, second) = (bucket.Take(), bucket.Take());

        bucket.Learn(Answer(200, new(60, 5, Minute)), first);
        bucket.Learn(Answer(200, new(60, 4, Minute)), second);

        Assert.Equal(3, TakeAll(bucket));
    }

    [Fact]
    public void A_clock_that_is_set_back_or_forth_moves_nothing()
    {
        var time = new SetClock();
        var bucket = new TokenBucket(60, time);
        TakeAll(bucket);

        time.Date = time.Date.AddYears(1);
        Assert.Equal(TimeSpan.FromSeconds(1), bucket.Wait());
        time.Date = time.Date.AddYears(-2);
        Assert.Equal(TimeSpan.FromSeconds(1), bucket.Wait());
    }

    [Fact]
    public void A_rate_that_others_use_too_is_shared_with_them_and_won_back_when_they_are_gone()
    {
        var time = new FakeTimeProvider();
        var bucket = new TokenBucket(null, time);
        Learn(bucket, Answer(200, new(60, 0, Minute)));

        Learn(bucket, Answer(429, new(60, 0, Minute)));
        Assert.Equal(2, SecondsForOne(bucket), 3);
        Learn(bucket, Answer(429, new(60, 0, Minute)));
        Assert.Equal(4, SecondsForOne(bucket), 3);

        for (var i = 0; i < 24; i++)
            Learn(bucket, Answer(200, new(60, 0, Minute)));
        Assert.Equal(1, SecondsForOne(bucket), 3);
    }

    [Fact]
    public void A_refusal_for_too_many_at_once_leaves_the_rate()
    {
        var bucket = new TokenBucket(null, new FakeTimeProvider());
        Learn(bucket, Answer(200, new(60, 3, Minute)));

        Learn(bucket, Answer(429, new(60, 2, Minute)));

        Assert.Equal(1, SecondsForOne(bucket), 3);
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
                while (taken.Count < 5000 && Taken(bucket))
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

    static void Learn(TokenBucket bucket, Attempt.Answered answer) => bucket.Learn(answer, bucket.Take());

    static double SecondsForOne(TokenBucket bucket) => (bucket.Wait(200) - bucket.Wait(100)).TotalSeconds / 100;

    static bool Taken(TokenBucket bucket)
    {
        if (bucket.Wait() > TimeSpan.Zero)
            return false;
        bucket.Take();
        return true;
    }

    static int TakeAll(TokenBucket bucket)
    {
        var count = 0;
        while (Taken(bucket))
            count++;
        return count;
    }

    static Attempt.Answered Answer(int status, RateLimit? limit, int? retryAfter = null) => new(status, [], new()
    {
        Limit = limit,
        RetryAfter = retryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
    });

    /// <summary>A machine on which no time passes, and whose date somebody sets.</summary>
    sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Date { get; set; } = DateTimeOffset.UnixEpoch;

        public override DateTimeOffset GetUtcNow() => Date;

        public override long GetTimestamp() => 1;
    }
}

using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Testing;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>Whose an object is that has the name of a creation whose answer was lost: by its age on Mixpeek's clock, and by what it is.</summary>
public sealed class LostCreationTests : IDisposable
{
    readonly Course course = new();

    public void Dispose() => course.Dispose();

    [Theory]
    [InlineData("2026-01-01T00:00:00Z")]
    [InlineData("2026-01-01T00:00:09Z")]
    [InlineData("2025-12-31T23:59:58Z")] // whole seconds, and a little
    [InlineData("2026-01-01T00:00:00")] // without a zone it is UTC
    [InlineData("2026-01-01T01:00:00+01:00")]
    public void One_that_was_made_since_is_its_own(string created) => Assert.Null(Objection(Made(created)));

    [Theory]
    [InlineData("2025-12-31T23:59:57Z")]
    [InlineData("2026-01-01T00:30:00+01:00")]
    public void One_that_is_older_was_there_before(string created) => Assert.Equal("it was there before", Objection(Made(created)));

    [Fact]
    public void The_clock_that_counts_is_Mixpeek_s()
    {
        course.Mixpeek.ClockLead = TimeSpan.FromMinutes(10);
        Assert.Equal("it was there before", Objection(Made("2026-01-01T00:09:57Z")));
        Assert.Null(Objection(Made("2026-01-01T00:09:58Z")));
    }

    [Theory]
    [InlineData("""{"created_at": "soon"}""")]
    [InlineData("""{"created_at": 5}""")]
    [InlineData("""{"created_at": null}""")]
    public void One_that_does_not_say_when_it_was_made_may_be_anybody_s(string fields) =>
        Assert.Equal("its \"created_at\" does not say when it was made", Objection(Clips.BucketWith(fields)));

    [Theory]
    [InlineData("""{"description": "theirs"}""", "it differs in description")]
    [InlineData("""{"description": "theirs", "bucket_schema": {"properties": {}}}""", "it differs in description, bucketSchema")]
    [InlineData("""{"unique_key": {"fields": ["title"]}}""", "it differs in uniqueKey")]
    public void One_that_is_not_what_was_asked_for_is_another_s(string fields, string objection) =>
        Assert.Equal(objection, Objection(Clips.BucketWith(fields)));

    [Theory]
    [InlineData("""{"status": "IN_PROGRESS", "object_count": 3, "is_locked": true}""")]
    [InlineData("""{"metadata": {}, "unique_key": null}""")]
    public void What_nobody_asked_for_does_not_count(string fields) => Assert.Null(Objection(Clips.BucketWith(fields)));

    [Fact]
    public void What_only_this_provider_knows_and_what_comes_by_a_request_of_its_own_do_not_count()
    {
        using var collection = new Course("Collection");
        var inputs = Clips.Collection.With("forceDestroy", true).With("lifecycleState", "cold");
        Assert.Empty(Agreement.Differences(collection.Kind, inputs, collection.Kind.Normalize(Bag.Json(Clips.CollectionAnswer))));
    }

    string? Objection(string answer) => new LostCreation(course.Operation, Clips.Bucket, new(course.Time), course.Time).ObjectionTo(Bag.Json(answer));

    static string Made(string created) => Clips.BucketWith($$"""{"created_at": "{{created}}"}""");
}
